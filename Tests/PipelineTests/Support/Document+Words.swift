@testable import Pipeline

extension Document {
    init(html: String) {
        self.init()
        read(html: Array(html.utf8).span)
    }

    var string: String { String(decoding: text, as: UTF8.self) }

    func words(in range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

    /// Where the links lead, in order.
    var targets: [String] { anchors.map { String(decoding: addresses[$0.address], as: UTF8.self) } }
}
