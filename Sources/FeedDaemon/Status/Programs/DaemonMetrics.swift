/// The daemon's numbers. docs/OPERATIONS.md says what each of them tells; names never change within a major version.
struct DaemonMetrics {
    let snapshot: StatusSnapshot
    let process: ProcessFigures
    let output: OutputFigures?
    /// Whether each feed has numbers of its own: ten thousand feeds have a series each.
    var perFeed = false

    init(_ snapshot: StatusSnapshot, _ process: ProcessFigures, _ output: OutputFigures?) {
        self.snapshot = snapshot
        self.process = process
        self.output = output
    }

    func written(as form: MetricsForm) -> [UInt8] {
        var writer = MetricsWriter(form)
        writer.family("feedd_build", .info, "The version that runs.")
        writer.sample(1, [("version", Version.current)])
        writeHealth(&writer)
        writeFeeds(&writer)
        writePolls(&writer)
        writeOutput(&writer)
        writeProcess(&writer)
        if perFeed { writeEachFeed(&writer) }
        return writer.finish()
    }

    private func writeHealth(_ writer: inout MetricsWriter) {
        writer.family("feedd_healthy", .gauge, "Whether the daemon does its work: 1, or 0 where /healthz says why not.")
        writer.sample(snapshot.faults.isEmpty ? 1 : 0)
        writer.family("feedd_output_stalled", .gauge, "Whether polling pauses as state or output can't be written.")
        writer.sample(snapshot.stall == nil ? 0 : 1)
    }

    private func writeFeeds(_ writer: inout MetricsWriter) {
        writer.family("feedd_feeds", .gauge, "Feeds of the configuration by how they are.")
        let counts = snapshot.counts
        for health in FeedHealth.allCases { writer.sample(counts[health, default: 0], [("health", health.rawValue)]) }
        writer.family("feedd_feeds_stale", .gauge, "Feeds that have been silent for unusually long.")
        writer.sample(snapshot.staleCount)
        writer.family("feedd_feeds_slow", .gauge, "Feeds whose servers take seconds for an answer.")
        writer.sample(snapshot.slowCount)
        writer.family("feedd_feeds_late", .gauge, "Feeds whose poll is due for five minutes and longer.")
        writer.sample(snapshot.lateCount)
    }

    private func writePolls(_ writer: inout MetricsWriter) {
        let figures = snapshot.figures
        writer.family("feedd_polls", .counter, "Polls since the start by how they ended.")
        for (result, count) in [
            ("news", figures.withNews), ("no_news", figures.withoutNews), ("failed", figures.failed),
            ("left_alone", figures.left),
        ] { writer.sample(count, [("result", result)]) }
        writer.family("feedd_polls_in_flight", .gauge, "Polls under way.")
        writer.sample(snapshot.underWay)
        if let time = snapshot.lastPoll {
            writer.family(
                "feedd_last_poll_timestamp_seconds", .gauge, unit: "seconds", "When a poll ended last, in Unix time.")
            writer.sample(time)
        }
        writer.family("feedd_responses", .counter, "Responses of servers by the first digit of their status.")
        for (digit, count) in figures.responses.enumerated().dropFirst() {
            writer.sample(count, [("class", "\(digit)xx")])
        }
        writer.family("feedd_response_bytes", .counter, unit: "bytes", "Bytes of feeds that were read, decoded.")
        writer.sample(figures.bytes)
        writeAnswers(figures.answers, &writer)
        writer.family("feedd_records", .counter, "Records written since the start by their event.")
        writer.sample(figures.newItems, [("event", "item")])
        writer.sample(figures.updates, [("event", "update")])
    }

    private func writeAnswers(_ answers: AnswerTimes, _ writer: inout MetricsWriter) {
        writer.family(
            "feedd_response_duration_seconds", .histogram, unit: "seconds",
            "How long servers took for whole responses, redirects included.")
        var count: Int64 = 0
        for (bucket, end) in zip(answers.counts, AnswerTimes.ends_ms.map { "\(Double($0) / 1_000)" } + ["+Inf"]) {
            count += bucket
            writer.sample("\(count)", [("le", end)], suffix: "_bucket")
        }
        writer.sample("\(Double(answers.sum_ms) / 1_000)", suffix: "_sum")
        writer.sample("\(count)", suffix: "_count")
    }

    private func writeOutput(_ writer: inout MetricsWriter) {
        writer.family("feedd_last_seq", .gauge, "The seq of the last record.")
        writer.sample(snapshot.lastSeq)
        if let time = snapshot.lastRecord {
            writer.family(
                "feedd_last_record_timestamp_seconds", .gauge, unit: "seconds",
                "When a record was written last, in Unix time.")
            writer.sample(time)
        }
        guard let output else { return }
        writer.family("feedd_output_bytes", .gauge, unit: "bytes", "Bytes of all segments and archives.")
        writer.sample(output.bytes)
        writer.family("feedd_output_segments", .gauge, "Segments there are, archived ones too.")
        writer.sample(output.segments)
        guard let free = output.free else { return }
        writer.family("feedd_output_free_bytes", .gauge, unit: "bytes", "Bytes that are free where the records lie.")
        writer.sample(free)
    }

    private func writeProcess(_ writer: inout MetricsWriter) {
        writer.family("process_cpu_seconds", .counter, unit: "seconds", "Processor time that the daemon has used.")
        writer.sample(seconds: process.cpu_seconds)
        writer.family("process_resident_memory_bytes", .gauge, unit: "bytes", "Memory that the daemon holds.")
        writer.sample(process.memory)
        if let started = snapshot.started {
            writer.family(
                "process_start_time_seconds", .gauge, unit: "seconds", "When the daemon began, in Unix time.")
            writer.sample(started)
        }
    }

    private func writeEachFeed(_ writer: inout MetricsWriter) {
        writer.family("feedd_feed_failures", .gauge, "Polls of a feed that failed in a row.")
        for feed in snapshot.feeds { writer.sample(feed.failures, [("feed", feed.id)]) }
        writer.family(
            "feedd_feed_last_success_timestamp_seconds", .gauge, unit: "seconds",
            "When a feed was read last, in Unix time.")
        for feed in snapshot.feeds {
            if let time = feed.lastSuccess { writer.sample(time, [("feed", feed.id)]) }
        }
    }
}
