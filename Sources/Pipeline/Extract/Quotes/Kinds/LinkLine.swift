/// Paragraphs that only lead to another article: "READ MORE: …", "Related: …".
enum LinkLine {
    /// Words that such a line begins with; a colon must follow after at most `longestLabel` of them.
    private static let labels: Set<UInt64> = Set(
        [
            "read", "more", "related", "see", "also", "watch", "listen", "recommended", "further", "on", "this",
            "story", "now",
        ]
        .map { word in
            var key = WordKey()
            for scalar in word.unicodeScalars { key.add(scalar.value) }
            return key.value
        })
    private static let longestLabel = 4

    /// Whether the paragraph that starts at token `first` is such a line.
    static func begins(at first: Int, _ tokens: [Token]) -> Bool {
        var at = first
        while at < tokens.count, at - first < longestLabel, tokens[at].kind == .word, labels.contains(tokens[at].key) {
            at += 1
        }
        return at > first && at < tokens.count && tokens[at].symbol == 0x3A
    }
}
