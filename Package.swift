// swift-tools-version: 6.2
import PackageDescription

/// Every target is held to the same settings; a warning is an error.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "feedd",
    products: [
        .executable(name: "feedd", targets: ["FeedDaemon"]),
        .executable(name: "html-tokens", targets: ["HTMLTokens"]),
        .executable(name: "feedd-bench", targets: ["FeeddBench"]),
        .executable(name: "quote-train", targets: ["QuoteTrain"]),
        .executable(name: "commit-bench", targets: ["CommitBench"]),
    ],
    targets: [
        .systemLibrary(name: "CLibXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CIDN2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlidec", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),

        // The weights behind the quotations' speakers, embedded by the C compiler.
        .target(name: "CQuoteModel", exclude: ["quotes-en.model"]),

        .target(name: "Pipeline", dependencies: ["CLibXML", "CIDN2", "CQuoteModel"], swiftSettings: strict),
        .target(
            name: "Fetching", dependencies: ["CCurl", "CPSL", "CZlib", "CBrotli", "CZstd"], swiftSettings: strict),
        .target(name: "Storage", dependencies: ["CSQLite", "CZstd"], swiftSettings: strict),
        .target(name: "Serving", dependencies: ["CMicroHTTPD"], swiftSettings: strict),
        .executableTarget(
            name: "FeedDaemon", dependencies: ["Pipeline", "Fetching", "Storage", "Serving", "CSystemd"],
            resources: [
                .embedInCode("Commands/Verify/record.schema.json"), .embedInCode("Commands/Describe/feedd.schema.json"),
                .embedInCode("Status/Page/style.css"),
                .embedInCode("Status/Page/script.js"), .embedInCode("Status/Page/icon.svg"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "HTMLTokens", dependencies: ["Pipeline"], path: "Tools/html-tokens", swiftSettings: strict),
        .executableTarget(
            name: "FeeddBench", dependencies: ["Pipeline"], path: "Tools/feedd-bench", swiftSettings: strict),
        .executableTarget(
            name: "QuoteTrain", dependencies: ["Pipeline", "SeededRandom"], path: "Tools/train", swiftSettings: strict),
        .executableTarget(
            name: "CommitBench", dependencies: ["Storage", "SeededRandom"], path: "Tools/commit-bench",
            swiftSettings: strict),

        .target(name: "SeededRandom", path: "Tools/seeded-random", swiftSettings: strict),
        .target(name: "LoopbackServer", path: "Tests/LoopbackServer", swiftSettings: strict),
        .testTarget(
            name: "PipelineTests", dependencies: ["Pipeline", "SeededRandom"], resources: [.copy("Fixtures")],
            swiftSettings: strict),
        .testTarget(
            name: "FetchingTests", dependencies: ["Fetching", "LoopbackServer", "SeededRandom"], swiftSettings: strict),
        .testTarget(
            name: "ServingTests", dependencies: ["Serving", "LoopbackServer"], swiftSettings: strict),
        .testTarget(name: "StorageTests", dependencies: ["Storage", "SeededRandom"], swiftSettings: strict),
        .testTarget(
            name: "FeedDaemonTests", dependencies: ["FeedDaemon", "LoopbackServer", "SeededRandom", "Serving"],
            exclude: ["Page/accessibility.js"], swiftSettings: strict),
    ]
)
