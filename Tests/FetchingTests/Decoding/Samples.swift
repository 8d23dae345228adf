import Foundation

/// One text in every coding.
enum Samples {
    static let text = Array(("<rss>" + String(repeating: "a feed with words in it. ", count: 40) + "</rss>").utf8)
    static let gzip = bytes(
        "H4sIAAAAAAACA7MpKi62S1RIS01NUSjPLMlQKM8vSilWyMxTyCzRUxiVGJUYlRg2Ejb6oNwOAPp1yALzAwAA")
    static let twoMembers = bytes(
        "H4sIAAAAAAACA7MpKi62S1RIS01NUSjPLMlQKM8vSilWyMxTyCzRUxiVGI4SAD0Mx9/0AQAAH4sIAAAAAAACA1PILNFTSFRIS01NUSjPLMlQKM8v"
            + "SilWyMxTGJUY1hI2+kXFxXYAWXc5Yf8BAAA=")
    /// Where the second member of `twoMembers` begins.
    static let secondMember = 54
    static let zlib = bytes("eNqzKSoutktUSEtNTVEozyzJUCjPL0opVsjMU8gs0VMYlRiVGJUYNhI2+qDcDgAyV1gz")
    static let brotli = bytes("H/ID+B0HbizNYnNC8ShBeNL6JUyOTs75uPQgkshSmkahGopU0mJdGOJ/4g+GEg==")
    static let zstd = bytes("KLUv/QRYbQEARAI8cnNzPmEgZmVlZCB3aXRoIHdvcmRzIGluIGl0LiA8L3Jzcz4BADLnajoBUUysZg==")
    /// gzip within gzip.
    static let gzipTwice = bytes(
        "H4sIAAAAAAACA5Pv5mAAASbmzZpaetu8Qzy8fX0DNc7rnAzQOK/vpRl24kzwCZ2LwRJTwdBMyOzXgjt8DL9KTzB9ZmZgAADgdkggPwAAAA==")
    /// 20 MiB of zeros, in gzip within gzip: 175 bytes.
    static let gzipBomb = bytes(
        "H4sIAAAAAAACA+3bPQ4BARAG0F2rQOKnkCgUHEKhkdCoNWpxALXSJqLSaJzDGXRuIDoHEBGFSrC7Z1Bt3qum/rr5MtPZloJUIbodwzAZ4t3ncC9V"
            + "AgAAACDn4ss6SsuAoPs9jydTAAAAIO/m9VoxKwXes/ZIHAAAAJB7m0G/kV0IPFeLojgAAAAg9/ava5xWAcPT91wte5oAAACAf3g0W71lP9m3wx8B"
            + "3INhtU8AAA==")
    /// 64 MiB of zeros: 54 bytes.
    static let brotliBomb = bytes("z///f/gnAOKxQCD3/p/////wTwDEYQGA7v0/////4Z8AiMMiAN37f/7//8M/ARCHBQC69/8D")

    private static func bytes(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }
}
