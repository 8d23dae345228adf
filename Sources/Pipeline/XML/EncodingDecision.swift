/// By which encoding a document is read, and who says so.
///
/// A byte order mark and the zero bytes of UTF-16 and UTF-32 are certain. Of the media type's charset and the XML
/// declaration, the first in this order is taken that the bytes are in from end to end: a name that doesn't exist or
/// doesn't fit is no reason to lose a document. Where the bytes are UTF-8 beyond doubt, no other name counts. Where
/// nothing fits, the bytes themselves are looked at.
/// - Source: RFC 7303, 3; XML 1.0, appendix F; WHATWG Encoding Standard, 6.
struct EncodingDecision {
    private(set) var encoding = EncodingLabels.utf8
    private(set) var source = EncodingSource.assumed
    private(set) var claims: [EncodingClaim] = []
    private(set) var repairs: [Repair] = []
    /// The text as UTF-8, or nil where the bytes are UTF-8 as they stand.
    private(set) var converted: [UInt8]?
    /// Bytes of a byte order mark, ahead of the text.
    private(set) var markBytes = 0

    /// - Parameters:
    ///   - bytes: the document.
    ///   - scan: what stands in it.
    ///   - contentType: the response's media type.
    init(_ bytes: [UInt8], _ scan: TextScan, contentType: String?) {
        claims = [contentType.flatMap(EncodingClaim.init(contentType:))].compactMap { $0 }
        if bytes.starts(with: UTF8Text.byteOrderMark) {
            markBytes = UTF8Text.byteOrderMark.count
            readDeclaration(bytes[...])
            settle(on: EncodingLabels.utf8, .byteOrderMark)
            mendUTF8(bytes[markBytes...], scan)
        } else if let shape = EncodingShape(of: bytes) {
            convert(bytes[shape.markBytes...], from: shape.encoding)
            readDeclaration((converted ?? [])[...])
            settle(on: shape.encoding, shape.markBytes > 0 ? .byteOrderMark : .guess)
        } else {
            readDeclaration(bytes[...])
            choose(bytes[...], scan)
        }
        noteConflict(isASCII: !scan.contains(.beyondASCII) && converted == nil)
    }

    private mutating func readDeclaration(_ text: ArraySlice<UInt8>) {
        if let declared = EncodingClaim(declarationOf: text) { claims.append(declared) }
    }

    private mutating func settle(on encoding: EncodingLabels.Encoding, _ source: EncodingSource) {
        self.encoding = encoding
        self.source = source
    }

    // MARK: - One byte or more for each character, ASCII among them

    private mutating func choose(_ bytes: ArraySlice<UInt8>, _ scan: TextScan) {
        let isASCII = !scan.contains(.beyondASCII)
        let isUTF8 = !scan.contains(.invalidUTF8)
        if isASCII, scan.contains(.controls), chooseShifts(bytes) { return }
        var firstFit: (claim: EncodingClaim, encoding: EncodingLabels.Encoding)?
        for claim in claims {
            guard let claimed = EncodingLabels.encoding(named: claim.name) else {
                repairs.note(.unknownEncoding, line: claim.source == .declaration ? 1 : 0)
                continue
            }
            guard !claimed.isWide, !(claimed.isASCII && !isASCII) else { continue }
            if isASCII, !claimed.hasShifts { return settle(on: claimed, claim.source) }
            if claimed.isUTF8 {
                if isUTF8 { return settle(on: claimed, claim.source) }
            } else if isUTF8, isBeyondDoubt(UTF8Text.count(bytes), against: claimed) {
                break
            } else if convert(bytes, from: claimed, strictly: true) {
                return settle(on: claimed, claim.source)
            }
            firstFit = firstFit ?? (claim, claimed)
        }
        guard isUTF8 else { return chooseBroken(bytes, firstFit) }
        let known = claims.compactMap { claim in EncodingLabels.encoding(named: claim.name).map { (claim, $0) } }
        let says = known.first { $0.1.isUTF8 }?.0.source
        settle(on: EncodingLabels.utf8, says ?? (known.allSatisfy { $0.1.isASCII } ? .assumed : .guess))
    }

    /// ISO-2022-JP that nobody declares: its escapes are in no other text.
    private mutating func chooseShifts(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard !claims.contains(where: { EncodingLabels.encoding(named: $0.name)?.hasShifts == true }),
            let japanese = EncodingLabels.encoding(named: "iso-2022-jp"), EncodingGuess.shiftsToJapanese(bytes),
            convert(bytes, from: japanese, strictly: true)
        else { return false }
        repairs.note(.encodingGuessed, line: 0)
        settle(on: japanese, .guess)
        return true
    }

    /// Bytes that are in none of the claimed encodings from end to end.
    private mutating func chooseBroken(
        _ bytes: ArraySlice<UInt8>, _ claimed: (claim: EncodingClaim, encoding: EncodingLabels.Encoding)?
    ) {
        let count = UTF8Text.count(bytes)
        let line = count.firstInvalid.map { 1 + bytes[..<$0].count { $0 == ASCII.lineFeed } } ?? 0
        // Few bytes that are wrong in much that is right: the name is right, and the bytes are broken. So they are where
        // all that is wrong are characters of UTF-8 that somebody cut in two.
        let isCut = count.brokenOff == count.invalid && claimed?.encoding.isUTF8 != false
        if isCut || count.valid > 0 && count.valid >= count.invalid {
            settle(
                on: EncodingLabels.utf8, claimed?.encoding.isUTF8 == true ? claimed?.claim.source ?? .assumed : .assumed
            )
            return decodeBroken(bytes, line: line)
        }
        if let claimed, !claimed.encoding.isUTF8, var converter = TextConverter(from: claimed.encoding) {
            let result = converter.convert(bytes, invalidAtMost: (count.valid + count.invalid) / Self.goodBytesPerBad)
            if result.invalid <= (count.valid + count.invalid) / Self.goodBytesPerBad {
                settle(on: claimed.encoding, claimed.claim.source)
                converted = result.text
                repairs.note(.invalidUTF8, line: 0)
                return
            }
        }
        let guess = EncodingGuess.of(bytes)
        repairs.note(.encodingGuessed, line: line)
        convert(bytes, from: guess)
        settle(on: guess, .guess)
    }

    /// A claimed encoding holds where at most one of so many bytes beyond ASCII is wrong in it.
    private static let goodBytesPerBad = 20

    /// Whether bytes that are valid UTF-8 can't well be anything else. By chance, one character in about six of a
    /// two-byte encoding looks like UTF-8, and of a one-byte encoding hardly a word ever does.
    private func isBeyondDoubt(_ count: UTF8Text.Count, against claimed: EncodingLabels.Encoding) -> Bool {
        count.valid >= (claimed.isMultibyte ? 8 : 2)
    }

    // MARK: - Converting

    /// - Returns: false where `strictly` is asked for and some bytes mean nothing; then nothing has changed.
    @discardableResult
    private mutating func convert(
        _ bytes: ArraySlice<UInt8>, from encoding: EncodingLabels.Encoding, strictly: Bool = false
    ) -> Bool {
        guard var converter = TextConverter(from: encoding) else { return false }
        let result = converter.convert(bytes, invalidAtMost: strictly ? 0 : .max)
        guard result.invalid == 0 || !strictly else { return false }
        if result.invalid > 0 { repairs.note(.invalidUTF8, line: 0) }
        converted = result.text
        return true
    }

    private mutating func mendUTF8(_ text: ArraySlice<UInt8>, _ scan: TextScan) {
        guard scan.contains(.invalidUTF8) else { return }
        let count = UTF8Text.count(text)
        decodeBroken(text, line: count.firstInvalid.map { 1 + text[..<$0].count { $0 == ASCII.lineFeed } } ?? 0)
    }

    private mutating func decodeBroken(_ text: ArraySlice<UInt8>, line: Int) {
        let mended = UTF8Text.mended(text)
        if mended.isMixed { repairs.note(.mixedEncoding, line: line) }
        if mended.hasReplacements { repairs.note(.invalidUTF8, line: line) }
        converted = mended.text
    }

    /// Keeps the claims where one of them says something else than what was decided; for pure ASCII nothing hangs on it.
    private mutating func noteConflict(isASCII: Bool) {
        let others = claims.filter { claim in
            guard let claimed = EncodingLabels.encoding(named: claim.name) else { return true }
            if encoding.isWide, claimed.isWide, claimed.unitBytes == encoding.unitBytes { return false }
            return claimed.converter != encoding.converter
        }
        guard !others.isEmpty else { return claims = [] }
        // ASCII as the default of `text/…` is a claim that nobody made.
        let made = others.filter { $0.name != "us-ascii" && EncodingLabels.encoding(named: $0.name) != nil }
        if !isASCII, !made.isEmpty { repairs.note(.encodingConflict, line: 0) }
    }
}

/// Encodings that show in the first bytes: UTF-16 and UTF-32 by a mark or their zero bytes, and EBCDIC.
/// - Source: XML 1.0, appendix F.1.
struct EncodingShape {
    var encoding: EncodingLabels.Encoding
    var markBytes = 0

    init?(of bytes: [UInt8]) {
        let head = Array(bytes.prefix(4))
        if head.starts(with: [0xff, 0xfe, 0, 0]) {
            self.init("utf-32le", markBytes: 4)
        } else if head == [0, 0, 0xfe, 0xff] {
            self.init("utf-32be", markBytes: 4)
        } else if head.starts(with: [0xff, 0xfe]) {
            self.init("utf-16le", markBytes: 2)
        } else if head.starts(with: [0xfe, 0xff]) {
            self.init("utf-16be", markBytes: 2)
        } else if head == [0x4c, 0x6f, 0xa7, 0x94] {
            self.init("ibm037", markBytes: 0)
        } else {
            guard head.count == 4 else { return nil }
            switch head.map({ $0 == 0 }) {
            case [true, true, true, false]: self.init("utf-32be", markBytes: 0)
            case [false, true, true, true]: self.init("utf-32le", markBytes: 0)
            case [true, false, true, false]: self.init("utf-16be", markBytes: 0)
            case [false, true, false, true]: self.init("utf-16le", markBytes: 0)
            default: return nil
            }
        }
    }

    private init?(_ name: String, markBytes: Int) {
        guard let encoding = EncodingLabels.encoding(named: name) else { return nil }
        self.encoding = encoding
        self.markBytes = markBytes
    }
}
