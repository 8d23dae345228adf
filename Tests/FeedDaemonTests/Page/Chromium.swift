import Foundation
import Testing

/// A browser without a window, spoken to over a pair of pipes.
/// - Source: Chrome DevTools Protocol; `--remote-debugging-pipe`, messages end with a zero byte.
final class Chromium {
    typealias Message = [String: Any]

    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    private let id: pid_t
    private let writing: FileHandle
    private let reading: FileHandle
    private let profile: Folder
    private var session: String?
    private var lastID = 0
    private var rest = Data()
    /// What the browser told unasked, in order.
    private(set) var events: [Message] = []

    init() throws {
        guard let path = Self.path else { throw CocoaError(.executableNotLoadable) }
        profile = try Folder()
        var (commands, answers): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
        guard unsafe pipe(&commands) == 0, unsafe pipe(&answers) == 0 else { throw CocoaError(.fileReadUnknown) }
        for end in commands + answers { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        // Numbers beyond those that are taken, so that neither is overwritten before it is copied.
        let (command, answer) = (fcntl(commands[0], F_DUPFD_CLOEXEC, 64), fcntl(answers[1], F_DUPFD_CLOEXEC, 64))
        unsafe posix_spawn_file_actions_adddup2(&actions, command, 3)
        unsafe posix_spawn_file_actions_adddup2(&actions, answer, 4)
        unsafe posix_spawn_file_actions_addopen(&actions, 2, profile.path + "/errors", O_WRONLY | O_CREAT, 0o600)
        let words = [
            path, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
            "--remote-debugging-pipe", "--user-data-dir=\(profile.path)/profile", "--no-first-run", "about:blank",
        ]
        var pointers = unsafe words.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        var id: pid_t = 0
        let code = unsafe posix_spawn(&id, path, &actions, nil, &pointers, environ)
        for end in [commands[0], answers[1], command, answer] { Glibc.close(end) }
        self.id = id
        writing = FileHandle(fileDescriptor: commands[1], closeOnDealloc: true)
        reading = FileHandle(fileDescriptor: answers[0], closeOnDealloc: true)
        guard code == 0 else { throw CocoaError(.executableNotLoadable) }
        let target = try call("Target.createTarget", ["url": "about:blank"])["targetId"] as? String ?? ""
        session = try call("Target.attachToTarget", ["targetId": target, "flatten": true])["sessionId"] as? String
        for domain in ["Page", "Runtime", "Network", "Log"] { try call("\(domain).enable") }
    }

    /// Ends the browser, and waits until it has.
    func close() {
        _ = try? call("Browser.close", ofBrowser: true)
        kill(id, SIGKILL)
        waitpid(id, nil, 0)
    }

    enum Scheme: String, CaseIterable { case light, dark }

    /// Opens a page and waits until all of it is there.
    func open(_ address: String, width: Int = 1_280, height: Int = 900, scheme: Scheme = .light) throws {
        try call(
            "Emulation.setDeviceMetricsOverride",
            ["width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500])
        try call(
            "Emulation.setEmulatedMedia",
            ["features": [["name": "prefers-color-scheme", "value": scheme.rawValue]]])
        let before = events.count
        try call("Page.navigate", ["url": address])
        while !events[before...].contains(where: { $0["method"] as? String == "Page.loadEventFired" }) { try read() }
    }

    /// The value of an expression, waited for where it is a promise.
    @discardableResult func value(_ expression: String) throws -> Any? {
        let answer = try call(
            "Runtime.evaluate", ["expression": expression, "returnByValue": true, "awaitPromise": true])
        if let fault = answer["exceptionDetails"] { Issue.record("\(expression.prefix(80)): \(fault)") }
        return (answer["result"] as? Message)?["value"]
    }

    func press(_ key: String) throws {
        for type in ["rawKeyDown", "keyUp"] {
            try call(
                "Input.dispatchKeyEvent",
                ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": key == "Tab" ? 9 : 13])
        }
    }

    /// The whole page, however long, as a picture.
    func picture() throws -> Data {
        let answer = try call("Page.captureScreenshot", ["format": "png", "captureBeyondViewport": true])
        return Data(base64Encoded: answer["data"] as? String ?? "") ?? Data()
    }

    /// What the browser says of the page to those who hear it: role and name of each node.
    func heard() throws -> [(role: String, name: String)] {
        let nodes = try call("Accessibility.getFullAXTree")["nodes"] as? [Message] ?? []
        return nodes.filter { $0["ignored"] as? Bool != true }.map { node in
            let role = (node["role"] as? Message)?["value"] as? String ?? ""
            return (role, ((node["name"] as? Message)?["value"] as? String ?? ""))
        }
    }

    func events(_ method: String) -> [Message] {
        events.filter { $0["method"] as? String == method }.compactMap { $0["params"] as? Message }
    }

    @discardableResult
    private func call(_ method: String, _ parameters: Message = [:], ofBrowser: Bool = false) throws -> Message {
        lastID += 1
        var message: Message = ["id": lastID, "method": method, "params": parameters]
        if let session, !ofBrowser { message["sessionId"] = session }
        try writing.write(contentsOf: JSONSerialization.data(withJSONObject: message) + [0])
        while true {
            let answer = try read()
            guard answer["id"] as? Int == lastID else { continue }
            if let error = answer["error"] { throw CocoaError(.featureUnsupported, userInfo: ["error": error]) }
            return answer["result"] as? Message ?? [:]
        }
    }

    @discardableResult private func read() throws -> Message {
        while true {
            if let end = rest.firstIndex(of: 0) {
                let data = rest[rest.startIndex..<end]
                rest = Data(rest[(end + 1)...])
                let message = try JSONSerialization.jsonObject(with: data) as? Message ?? [:]
                if message["method"] != nil { events.append(message) }
                return message
            }
            let more = reading.availableData
            guard !more.isEmpty else { throw CocoaError(.fileReadUnknown) }
            rest += more
        }
    }
}
