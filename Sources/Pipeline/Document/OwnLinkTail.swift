/// A last line that is nothing but a link to the item's own page: whatever it says, it sends the reader there.
extension Document {
    /// Pictures and buttons may stand behind the last link with text.
    private static let anchorsBehind = 50

    /// Takes the line back; its link stays.
    /// - Parameters:
    ///   - pages: the addresses of the item's page.
    ///   - base: where relative addresses in the body begin.
    mutating func leaveOutLastLine(leadingTo pages: [[UInt8]], from base: [UInt8]) {
        let line = Tail.lastLine(of: text.span)
        // What has no other line is all that the item says.
        guard line.lowerBound > 0, !line.isEmpty else { return }
        let last = anchors.indices.suffix(Self.anchorsBehind).last {
            anchors[$0].kind == .link && !anchors[$0].range.isEmpty
        }
        guard let last, line.contains(anchors[last].range), isAlone(anchors[last].range, in: line) else { return }
        let written = addresses[anchors[last].address]
        guard written.first != ASCII.number, let target = WebAddress.whole(written, against: WebAddress(base)),
            let canonical = CanonicalAddress.normal(target)
        else { return }
        let isOwn = pages.contains { page in
            WebAddress(page).flatMap { CanonicalAddress.normal($0) }.map { canonical.isSamePage(as: $0) } ?? false
        }
        if isOwn { cut(to: end(before: line.lowerBound), anchors: 0, regions: 0) }
    }

    /// Whether nothing but marks stands around a link on its line.
    private func isAlone(_ link: Range<Int>, in line: Range<Int>) -> Bool {
        [line.lowerBound..<link.lowerBound, link.upperBound..<line.upperBound].allSatisfy { side in
            var place = side.lowerBound
            while place < side.upperBound {
                let (scalar, length) = CaseFold.decode(text.span, at: place)
                guard Tail.isMark(scalar) else { return false }
                place += length
            }
            return true
        }
    }
}
