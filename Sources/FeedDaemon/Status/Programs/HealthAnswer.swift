internal import Pipeline
internal import Serving

/// Whether the daemon does its work, for whoever watches over it. Feeds that fail are no fault of the daemon's, and to start
/// it anew mends none of them.
enum HealthAnswer {
    static func response(_ snapshot: StatusSnapshot) -> HTTPResponse {
        let faults = snapshot.faults
        var json = JSONWriter()
        json.openObject()
        json.key("status")
        json.string(faults.isEmpty ? "ok" : "failing")
        if !faults.isEmpty {
            json.key("reasons")
            json.openArray()
            for fault in faults { json.string(fault) }
            json.closeArray()
        }
        json.key("version")
        json.string(Version.current)
        json.key("feeds")
        json.number(Int64(snapshot.feeds.count))
        json.key("failing_feeds")
        json.number(Int64(snapshot.counts[.failing, default: 0]))
        json.key("last_seq")
        json.number(Int64(clamping: snapshot.lastSeq))
        json.closeObject()
        return HTTPResponse(faults.isEmpty ? 200 : 503, "application/json", json.output + [UInt8(ascii: "\n")])
    }
}
