import Foundation
import Testing

@testable import Pipeline

@Suite(.serialized) struct `Hostile HTML that is sanitized` {
    struct Attack: CustomTestStringConvertible, Sendable {
        var opening = ""
        var piece: String
        var testDescription: String { opening + piece.debugDescription }
    }

    static let attacks: [Attack] = [
        Attack(piece: "<div>"), Attack(piece: "<p>"), Attack(piece: "<a href=x>"), Attack(piece: "<"),
        Attack(piece: "</b>"),
        Attack(piece: "<b>"), Attack(opening: "<p>", piece: "<table><tr><td>"),
        Attack(opening: "<p><table>", piece: "<div><p>"),
        Attack(piece: "<b><p>"), Attack(opening: String(repeating: "<b>", count: 100), piece: "</i></p>"),
        Attack(piece: "<button>"),
        Attack(piece: "<svg>"), Attack(piece: "<svg><g><p>"), Attack(piece: "<iframe>"), Attack(piece: "<li><dd>"),
        Attack(opening: "<img srcset='", piece: "a 1x,"), Attack(opening: "<img srcset='", piece: ","),
        Attack(opening: "<p style='", piece: "color:red;"), Attack(opening: "<p style='", piece: "a:("),
        Attack(opening: "<p style='", piece: "rgb("),
        Attack(opening: "<p style='color:", piece: "rgb"), Attack(opening: "<a href='", piece: "../"),
        Attack(opening: "<a href='/", piece: "a/../"),
        Attack(opening: "<a href='", piece: "\t"), Attack(opening: "<p id='", piece: "a "),
        Attack(opening: "<img src='data:image/png,", piece: "%"),
        Attack(opening: "<img style='", piece: "width"), Attack(piece: "<p a=b c=d href=x>"),
        Attack(piece: "<image-of-a-name-that-is-long>"),
    ]

    @Test(arguments: attacks)
    func `costs no more than its length`(_ attack: Attack) {
        let small = cost(of: attack, bytes: 4_096)
        let large = cost(of: attack, bytes: 32_768)
        // Eight times the length may cost eight times, and the square would cost sixty-four.
        #expect(large < max(small, .milliseconds(1)) * 24)
    }

    @Test func `grows by no more than its addresses and names do`() {
        let anchors = clean(String(repeating: "<a href=x>", count: 20_000))
        #expect(anchors.utf8.count < 20_000 * 50)
        #expect(clean(String(repeating: "<", count: 100_000)).utf8.count == 400_000)
    }

    private func cost(of attack: Attack, bytes count: Int) -> Duration {
        let piece = Array(attack.piece.utf8)
        var bytes = Array(attack.opening.utf8)
        while bytes.count < count { bytes += piece }
        let base = Array("https://site.example/a/".utf8)
        // The table is made before the first run.
        _ = PolicyTable.shared
        let start = ProcessorTime.now
        _ = Sanitizer.clean(bytes.span, base: base)
        return ProcessorTime.now - start
    }
}
