import Testing

@testable import Pipeline

@Suite(.serialized) struct `A hostile body` {
    /// What is repeated, behind an opening.
    struct Attack: CustomTestStringConvertible, Sendable {
        var opening = ""
        var piece: String
        var testDescription: String { opening + piece.debugDescription }
    }

    static let attacks: [Attack] = [
        Attack(piece: "<div>"), Attack(piece: "<div>a"), Attack(piece: "<"), Attack(piece: "&"),
        Attack(piece: "<a href=x>y</a>"),
        Attack(piece: "<a href=x>y"), Attack(piece: "<blockquote>"), Attack(piece: "<blockquote>a"),
        Attack(piece: "<a b='"),
        Attack(piece: "</p>"), Attack(piece: "<p></div>"), Attack(piece: "<q>"), Attack(piece: "<ul><li>"),
        Attack(piece: "<table><tr><td>"), Attack(piece: "<span hidden>"), Attack(piece: "<br>"),
        Attack(piece: "&nbsp;"),
        Attack(opening: "<pre>", piece: " "), Attack(opening: "<pre>", piece: "\n"),
        Attack(opening: "<pre>", piece: "a<b>"),
        Attack(piece: "<p class='sd-x share-y z'>"), Attack(opening: "<p class='", piece: "share "),
        Attack(piece: "<td>"),
        Attack(piece: "<p style='display:block;font-size:1px'>"), Attack(opening: "<p style='", piece: "d"),
        Attack(piece: "<ul><li><a href='https://twitter.com/share?x'>a</a>"),
        Attack(piece: "<p><a href=x>Read more</a>"),
        Attack(piece: "<sup><a href='#1'>1</a>"), Attack(piece: "<ruby>a<rt>b"), Attack(piece: "<svg>"),
        Attack(piece: "&shy;"),
        Attack(piece: "<q><a href=x>"), Attack(opening: "<p>", piece: "\u{3000}"), Attack(piece: "<div id=vk_post_1>"),
    ]

    @Test(arguments: attacks)
    func `costs no more than its length`(_ attack: Attack) {
        let small = cost(of: attack, bytes: 8_192)
        let large = cost(of: attack, bytes: 65_536)
        // Eight times the length may cost eight times, and the square would cost sixty-four.
        #expect(large < max(small, .milliseconds(1)) * 24)
    }

    private func cost(of attack: Attack, bytes count: Int) -> Duration {
        let piece = Array(attack.piece.utf8)
        var bytes = Array(attack.opening.utf8)
        while bytes.count < count { bytes += piece }
        var document = Document()
        return ProcessorTime.spent { document.read(html: bytes.span) }
    }
}
