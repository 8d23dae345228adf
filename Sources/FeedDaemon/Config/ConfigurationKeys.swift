/// The keys of the configuration, a table for each section.
enum ConfigurationKeys {
    static let root: [ConfigurationKey<ConfigurationDraft>] = [
        .schema(),
        .feeds { $0.feeds.append($1) },
        .texts("feeds_from") { $0.lists += zip($1, $2).map { FeedListPattern(text: $1, field: $0) } },
        .section("output", output) { $1(&$0.configuration.output) },
        .section("state", state) { $1(&$0.configuration.state) },
        .section("fetch", fetch) { $1(&$0) },
        .section("extract", extract) { $1(&$0.configuration.extract) },
        .section("status", status) { $1(&$0.configuration.status) },
    ]

    /// Of a file that `feeds_from` names.
    static let feedList: [ConfigurationKey<[FeedDraft]>] = [
        .schema(),
        .feeds { $0.append($1) },
    ]

    static let feed: [ConfigurationKey<FeedDraft>] = [
        .url(),
        .identifier(),
        .text("title") { $0.title = $1 },
        .texts("tags") { $0.tags = $2 },
        .intervalEnd("interval_min") { $0.interval.least = $1 },
        .intervalEnd("interval_max") { $0.interval.most = $1 },
        .text("user_agent", check: HeaderRules.checkValue) { $0.userAgent = $1 },
        .headers(),
        .text("credential", check: HeaderRules.checkCredential) { $0.credential = $1 },
        .choice("content") { $0.content = $1 },
        .boolean("discover") { $0.discover = $1 },
    ]

    static let output: [ConfigurationKey<Configuration.Output>] = [
        .path("directory") { $0.directory = $1 },
        .choice("content") { $0.content = $1 },
        .size("rotate_size", Bounds.size) { $0.rotateSize = $1 },
        .duration("rotate_every", Bounds.wait) { $0.rotateEvery = $1 },
        .choice("archive") { $0.archive = $1 },
        .duration("archive_after", Bounds.age) { $0.archiveAfter = $1 },
        .duration("retain_age", Bounds.retention) { $0.retainAge = $1 },
        .size("retain_size", Bounds.size) { $0.retainSize = $1 },
    ]

    static let state: [ConfigurationKey<Configuration.State>] = [
        .path("path") { $0.path = $1 }
    ]

    static let fetch: [ConfigurationKey<ConfigurationDraft>] = [
        .text("contact", check: HeaderRules.checkContact) { $0.configuration.fetch.contact = $1 },
        .integer("concurrency", Bounds.concurrency) { $0.configuration.fetch.concurrency = $1 },
        .integer("per_host", Bounds.concurrency) { $0.configuration.fetch.perHost = $1 },
        .duration("host_pause", Bounds.pause) { $0.configuration.fetch.hostPause = $1 },
        .duration("connect_timeout", Bounds.timeout) { $0.configuration.fetch.connectTimeout = $1 },
        .duration("timeout", Bounds.timeout) { $0.configuration.fetch.timeout = $1 },
        .size("max_body", Bounds.body) { $0.configuration.fetch.maxBody = $1 },
        .intervalEnd("interval_min") { $0.interval.least = $1 },
        .intervalEnd("interval_max") { $0.interval.most = $1 },
        .boolean("allow_private_addresses") { $0.configuration.fetch.allowPrivateAddresses = $1 },
        .text("proxy", check: HeaderRules.checkProxy) { $0.configuration.fetch.proxy = $1 },
        .certificates("authorities") { $0.configuration.fetch.authorities = $1 },
        .path("credentials") { $0.configuration.fetch.credentials = $1 },
    ]

    static let extract: [ConfigurationKey<Configuration.Extract>] = [
        .boolean("quotes") { $0.quotes = $1 },
        .boolean("indirect") { $0.indirect = $1 },
        .boolean("links") { $0.links = $1 },
        .boolean("posts") { $0.posts = $1 },
    ]

    static let status: [ConfigurationKey<Configuration.Status>] = [
        .place("listen") { $0.listen = $1 },
        .texts("hosts", check: Configuration.Endpoint.checkHost) { $0.hosts = $2 },
    ]
}
