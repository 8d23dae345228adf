import Foundation
import Testing

@testable import Pipeline

@Suite(.serialized) struct `Hostile HTML` {
    /// What stands before the repeated piece.
    struct Attack: CustomTestStringConvertible, Sendable {
        var opening = ""
        var piece: String
        var testDescription: String { opening + piece.debugDescription }
    }

    static let attacks: [Attack] = [
        Attack(piece: "<"), Attack(piece: "&"), Attack(piece: "&a"), Attack(piece: "&#"), Attack(piece: "</"),
        Attack(piece: "&CounterClockwiseContourIntegra"), Attack(opening: "&#", piece: "1"),
        Attack(opening: "<a b='", piece: "&"),
        Attack(piece: "<a "), Attack(piece: "<a b='"), Attack(opening: "<a", piece: " b=c"), Attack(piece: "<!--"),
        Attack(piece: "<!-->"), Attack(opening: "<!--", piece: ">"), Attack(piece: "<!DOCTYPE a"), Attack(piece: "<?"),
        Attack(opening: "<title>", piece: "</titl"), Attack(opening: "<title>", piece: "</"),
        Attack(opening: "<script>", piece: "<!--<script>"), Attack(piece: "\r"), Attack(piece: "</>"),
    ]

    @Test(arguments: attacks)
    func `costs no more than its length`(_ attack: Attack) {
        let small = cost(of: attack, bytes: 4_096)
        let large = cost(of: attack, bytes: 32_768)
        // Eight times the length may cost eight times, and the square would cost sixty-four.
        #expect(large < max(small, .milliseconds(1)) * 24)
    }

    @Test func `with ever new attributes costs no more than its length`() {
        let names = (0..<40_000).map { " a\($0)" }
        let small = cost(of: Array(("<a" + names[..<5_000].joined() + ">").utf8))
        let large = cost(of: Array(("<a" + names.joined() + ">").utf8))
        #expect(large < max(small, .milliseconds(1)) * 24)
    }

    private func cost(of attack: Attack, bytes count: Int) -> Duration {
        let piece = Array(attack.piece.utf8)
        var bytes = Array(attack.opening.utf8)
        while bytes.count < count { bytes += piece }
        return cost(of: bytes)
    }

    /// In processor time of this thread, which a busy machine doesn't lengthen.
    private func cost(of bytes: [UInt8]) -> Duration {
        let start = ProcessorTime.now
        var tokenizer = HTMLTokenizer()
        var buffer: [UInt8] = []
        while true {
            let token = tokenizer.next(in: bytes.span)
            if token == .end { break }
            for attribute in tokenizer.attributes {
                HTMLText.appendValue(attribute.value, of: bytes.span, to: &buffer)
            }
        }
        return ProcessorTime.now - start
    }
}
