/// The texts that a document's skeleton leaves out, where they stand in the document.
///
/// Whoever makes it keeps the document in its place for as long as it is used.
@safe
struct SkeletonTexts {
    @safe
    struct Text {
        var bytes: UnsafeBufferPointer<UInt8>
        var isSection: Bool
    }

    /// Line feeds of the texts that were taken, which libxml2 doesn't count.
    private(set) var lineFeeds = 0
    private let document: UnsafeBufferPointer<UInt8>
    private var skeleton: DocumentSkeleton

    init(of document: UnsafeBufferPointer<UInt8>, from start: Int) {
        unsafe self.document = document
        skeleton = DocumentSkeleton(from: start)
    }

    var isUnsound: Bool { skeleton.isUnsound }

    mutating func next(_ chunk: inout [UInt8]) -> Bool { unsafe skeleton.next(&chunk, of: document.span) }

    /// The text that stands behind a number; nil where the bytes are none.
    mutating func take(_ number: Span<UInt8>) -> Text? {
        guard let index = RunNumber.read(number), index < skeleton.runs.count else { return nil }
        let run = skeleton.runs[index]
        let bytes = unsafe UnsafeBufferPointer(rebasing: document[run.range])
        lineFeeds += unsafe ByteScan.count(ASCII.lineFeed, in: bytes.span)
        return unsafe Text(bytes: bytes, isSection: run.isSection)
    }
}
