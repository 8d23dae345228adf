@testable import Pipeline

/// What the tests of the ranker's rooms share.
enum PassageSample {
    /// A text as the ranker reads it, with a few cues.
    static func passage(_ text: String) -> Passage {
        var passage = Passage()
        passage.read(Sample.tokens(around: text), cues: cues)
        return passage
    }

    static let cues = CueTable([
        (Array("said".utf8), .core), (Array("told".utf8), .core), (Array("calling".utf8), .cue),
        (Array("argued".utf8), .cue), (Array("claim".utf8), .weak),
    ])

    /// The words of a range of tokens.
    static func words(_ range: Range<Int>, _ passage: Passage, _ text: String) -> String {
        Sample.words(range.bytes(passage.tokens), of: text) ?? ""
    }
}
