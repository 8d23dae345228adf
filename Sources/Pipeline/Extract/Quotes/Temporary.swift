struct QuoteExtractor: Extractor { mutating func extract(from item: borrowing ItemView, into extraction: inout Extraction) {} }
enum QuoteID { static func appendFolded(_ quote: Quote, of text: Span<UInt8>, to folded: inout [UInt8]) {} }
