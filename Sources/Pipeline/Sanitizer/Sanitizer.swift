/// Writes HTML anew with nothing in it but what `SanitizerPolicy` lists.
///
/// The markup is read as a browser reads it, and what is written is cut into the same tags and text by any reader:
/// every element is ended, every value quoted, every `<` in text or value escaped, no element is written that switches
/// a reader's state (as `noscript`, `style` or `textarea` would), and within SVG and MathML there is nothing of HTML.
/// So what is written means the same in any other place, and sanitized once more it stays as it is.
struct Sanitizer {
    private var tokenizer = HTMLTokenizer()
    private var open = SanitizedNesting()
    /// The element whose content is left out, and how many of its name are open.
    private var dropped: (number: PolicyTable.Number, depth: Int)?
    private var values: AttributeWriter
    private let table = PolicyTable.shared

    private init(base: WebAddress?) { values = AttributeWriter(base: base) }

    /// - Parameters:
    ///   - html: a fragment in valid UTF-8.
    ///   - base: where relative addresses begin; empty where that is unknown, and they stay relative.
    /// - Returns: the clean fragment; empty where nothing of it may stay.
    static func clean(_ html: Span<UInt8>, base: [UInt8]) -> [UInt8] {
        let address = WebAddress(base)
        var sanitizer = Sanitizer(base: address?.isHierarchical == true ? address : nil)
        var output: [UInt8] = []
        output.reserveCapacity(html.count + html.count / 8)
        sanitizer.run(html, &output)
        let kept = output.trimmed(0..<output.count)
        output.removeLast(output.count - kept.upperBound)
        output.removeFirst(kept.lowerBound)
        return output
    }

    private mutating func run(_ html: Span<UInt8>, _ output: inout [UInt8]) {
        while true {
            switch tokenizer.next(in: html) {
            case .text(let run):
                if dropped == nil { HTMLEscape.append(text: html.extracting(run), to: &output) }
            case .characters(let characters):
                if dropped == nil, characters.first != "\0" { append(characters, &output) }
            case .startTag(let tag): start(tag, html, &output)
            case .endTag(let tag): end(tag, html, &output)
            case .comment, .doctype: continue
            case .end:
                close(to: 0, &output)
                return
            }
        }
    }

    private func append(_ characters: HTMLCharacters, _ output: inout [UInt8]) {
        for scalar in [characters.first, characters.second] {
            guard let scalar else { continue }
            // Every reader takes a carriage return for a line feed, unless it stands as `&#13;`.
            for byte in scalar.utf8 {
                HTMLEscape.append(byte == ASCII.carriageReturn ? ASCII.lineFeed : byte, to: &output)
            }
        }
    }

    private mutating func start(_ tag: HTMLTag, _ html: Span<UInt8>, _ output: inout [UInt8]) {
        let number = number(of: tag, html)
        if let hidden = dropped {
            if hidden.number == number { dropped?.depth += 1 }
            return
        }
        guard number != 0 else { return leaveOut(tag, html, &output) }
        let rule = table.rule(number)
        let isEmpty = tag.isSelfClosing && open.vocabulary != .html
        if isEmpty || rule.role == .words { tokenizer.content = .data }
        if rule.role == .dropped {
            if !isEmpty { dropped = (number, 1) }
            return
        }
        if rule.vocabulary == .html, open.vocabulary != .html {
            // A link or a picture is part of the drawing there, of a kind that is not kept.
            guard rule.role != .anchor, tag.element != .image, tag.element != .font else { return }
            close(to: open.depthBeforeRoot, &output)
        }
        if number == table.picture, TrackingPixel.isOne(tokenizer.attributes, html) { return }
        close(to: open.depth(before: rule.role), &output)
        guard rule.isVoid || open.depth < SanitizedNesting.depthAtMost else { return }
        output.append(rule.startTag, of: table.text.span)
        let inner = rule.role == .root ? (tag.element == .svg ? Vocabulary.svg : .math) : rule.vocabulary
        if rule.role == .root { output.append(contentsOf: "\(inner.declaration)".utf8) }
        values.write(tokenizer.attributes, in: inner, of: number, table, html, to: &output)
        output.append(ASCII.greater)
        guard !rule.isVoid else { return }
        open.push(number, rule, opening: inner)
        if tag.isSelfClosing, inner != .html { close(to: open.depth - 1, &output) }
    }

    private mutating func end(_ tag: HTMLTag, _ html: Span<UInt8>, _ output: inout [UInt8]) {
        let number = number(of: tag, html)
        if let hidden = dropped {
            guard hidden.number == number else { return }
            dropped = hidden.depth > 1 ? (number, hidden.depth - 1) : nil
            return
        }
        // Browsers take </br> for <br>.
        if tag.element == .br, open.vocabulary == .html {
            output.append(contentsOf: "<br>".utf8)
            return
        }
        guard number != 0, let depth = open.depth(ending: number, table.rule(number).role) else { return }
        close(to: depth, &output)
    }

    /// The element that the tag names where it stands.
    private func number(of tag: HTMLTag, _ html: Span<UInt8>) -> PolicyTable.Number {
        if open.vocabulary != .html {
            let number = table.number(of: tag, in: open.vocabulary, html)
            if number != 0 { return number }
        }
        return table.number(of: tag, in: html)
    }

    private mutating func close(to depth: Int, _ output: inout [UInt8]) {
        while open.depth > depth || open.lastIsEnding, let number = open.pop() {
            output.append(table.rule(number).endTag, of: table.text.span)
        }
    }

    /// A tag that is left out while what follows it stays, as the content that is meant for where it can't be shown.
    private mutating func leaveOut(_ tag: HTMLTag, _ html: Span<UInt8>, _ output: inout [UInt8]) {
        tokenizer.content = .data
        guard tag.element == .iframe, open.vocabulary == .html, !open.holdsAnchor else { return }
        values.writePlayer(tokenizer.attributes, html, to: &output)
    }
}
