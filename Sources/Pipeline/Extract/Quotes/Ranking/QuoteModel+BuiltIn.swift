internal import CQuoteModel

extension QuoteModel {
    /// The model that is linked into the program; nil where it is none.
    static let builtIn: QuoteModel? = {
        // The array lives as long as the program, and its size is the leaf's own.
        let bytes = unsafe Array(UnsafeBufferPointer(start: feedd_quote_model(), count: feedd_quote_model_size()))
        return QuoteModel(bytes: bytes)
    }()

    /// A model that knows nothing.
    static let empty = QuoteModel(cues: CueTable(), weights: [Int8](repeating: 0, count: weightCount), scale: 1)
}
