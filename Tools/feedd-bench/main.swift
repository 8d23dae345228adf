import Glibc
import Pipeline

// feedd-bench parse|pipeline|html|document|extract DIR: the processor time that reading every file of a folder takes, as one
// JSON object. The first two read feeds; `html` cuts bodies into tokens, `document` makes text of them, and `extract` reads
// plain texts of articles.
//
// feedd-bench records|finds DIR: everything that records of the folder's feeds hold, or all that is found in plain texts, a
// line each, so that two builds can be held against each other.

private func processorSeconds() -> Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
}

private func files(in folder: String) -> [String] {
    guard let directory = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
            unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(folder + "/" + name) }
    }
    return names.sorted()
}

private func bytes(of path: String) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { return [] }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    return unsafe Array(unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
        count = unsafe max(pread(file, buffer.baseAddress, size, 0), 0)
    }
}

/// Cuts HTML into tokens; returns their number.
private func tokens(of html: [UInt8]) -> Int {
    var tokenizer = HTMLTokenizer()
    var count = 0
    while tokenizer.next(in: html.span) != .end { count += 1 }
    return count
}

/// Prints the records of a feed, sanitized HTML included.
private func printRecords(of document: [UInt8], _ path: String) {
    let address = "https://bench.example/feed"
    guard let feed = try? FeedReader.read(document, address: address) else { return print(path, "is no feed") }
    let source = RecordSource(id: path, url: address, address: address, tags: ["bench"])
    var maker = RecordMaker(source: source, fetched: 0, choice: ExtractionChoice(html: true))
    for record in maker.records(of: feed) {
        let digests = [record.id, record.alias, record.contentHash].map {
            String($0.high, radix: 16) + String($0.low, radix: 16)
        }
        print(digests.joined(separator: " "), String(decoding: record.tail, as: UTF8.self))
    }
}

/// One file's work; returns the number of items, tokens or bytes of text.
private func work(
    _ mode: String, _ document: [UInt8], _ path: String, _ text: inout Document, _ articles: inout TextExtraction
) -> Int {
    if mode == "extract" { return articles.read(TextExtraction.Input(text: document)).isEmpty ? 0 : 1 }
    if mode == "html" { return tokens(of: document) }
    if mode == "document" {
        text.read(html: document.span)
        return text.text.count
    }
    let address = "https://bench.example/feed"
    guard let feed = try? FeedReader.read(document, address: address) else { return 0 }
    guard mode == "pipeline" else { return feed.itemCount }
    let source = RecordSource(id: path, url: address, address: address, tags: [])
    var maker = RecordMaker(source: source, fetched: 0)
    return maker.records(of: feed).count
}

let words = CommandLine.arguments
guard words.count == 3, ["parse", "pipeline", "html", "document", "extract", "records", "finds"].contains(words[1])
else {
    print("usage: feedd-bench parse|pipeline|html|document|extract|records|finds DIR")
    exit(64)
}
if words[1] == "records" {
    for path in files(in: words[2]) { printRecords(of: bytes(of: path), path) }
    exit(0)
}
if words[1] == "finds" {
    var articles = TextExtraction()
    for path in files(in: words[2]) {
        print(path, String(decoding: articles.read(TextExtraction.Input(text: bytes(of: path))), as: UTF8.self))
    }
    exit(0)
}
var seconds = 0.0
var size = 0
var items = 0
var text = Document()
var articles = TextExtraction()
for path in files(in: words[2]) {
    let document = bytes(of: path)
    let before = processorSeconds()
    items += work(words[1], document, path, &text, &articles)
    seconds += processorSeconds() - before
    size += document.count
}
let rate = (Double(size) / seconds / 1e5).rounded() / 10
print(
    "{\"cpu_seconds\": \((seconds * 1e3).rounded() / 1e3), \"bytes\": \(size), \"items\": \(items), \"mb_per_s\": \(rate)}"
)
