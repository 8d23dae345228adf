import Foundation
import Testing

/// A real server for the tests that want one: Debian's nginx on the loopback interface, with certificates that an authority
/// of the tests' own signed just now. One serves all tests; it ends with them.
final class Nginx: Sendable {
    /// The ports, by what one meets there.
    enum Door: Int, CaseIterable {
        /// Plain HTTP; HTTPS; HTTPS with a certificate for another name, an expired one, and one of another authority;
        /// HTTPS for those alone who have a certificate themselves.
        case plain, secure, otherName, expired, stranger, membersOnly
    }

    /// Nil where there is no nginx.
    static let shared = try? Nginx()

    let folder: Folder
    private let ports: [Int]
    /// Ends nginx when it is closed, which the system does with these tests.
    private let leash: FileHandle

    static let brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so"
    static var hasBrotli: Bool { FileManager.default.fileExists(atPath: brotliModule) }

    private init() throws {
        guard Shell.run("PATH=$PATH:/usr/sbin; command -v nginx && command -v openssl") else {
            throw CocoaError(.fileNoSuchFile)
        }
        folder = try Folder()
        try folder.write("www/feed.xml", Feeds.rss((1...40).map { .init("\($0)") }))
        guard Shell.run("cd '\(folder.path)' && mkdir -p tmp && \(Self.certificates)") else {
            throw CocoaError(.fileWriteUnknown)
        }
        ports = try Door.allCases.map { _ in try Self.freePort() }
        try folder.write("nginx.conf", Self.configuration(ports, folder.path))
        var ends: [Int32] = [-1, -1]
        guard unsafe pipe(&ends) == 0 else { throw CocoaError(.fileReadUnknown) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        leash = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
        // The shell waits for the end of the leash, and takes nginx along.
        let nginx = "nginx -p '\(folder.path)' -c '\(folder.path)/nginx.conf' -e '\(folder.path)/error.log'"
        let keeper = "PATH=$PATH:/usr/sbin; \(nginx) & read -r end <&9; kill $!"
        guard Shell.run("( \(keeper) ) 9</proc/\(getpid())/fd/\(ends[0]) &") else { throw CocoaError(.fileReadUnknown) }
        close(ends[0])
        for _ in 0..<500 where !listens(ports[0]) { usleep(10_000) }
        guard listens(ports[0]) else { throw CocoaError(.fileReadUnknown) }
    }

    func url(_ door: Door, _ path: String = "/feed.xml") -> String {
        "\(door == .plain ? "http" : "https")://localhost:\(ports[door.rawValue])\(path)"
    }

    func path(_ name: String) -> String { "\(folder.path)/\(name)" }

    /// The line that nginx wrote of a request, behind which it may lag: protocol, status, coding of the body, and whether
    /// the request was conditional.
    func line(of uri: String, number: Int = 1) async -> String {
        for _ in 0..<500 {
            let log = (try? String(contentsOfFile: path("access.log"), encoding: .utf8)) ?? ""
            let lines = log.split(separator: "\n").filter { $0.hasPrefix("\(uri) ") }
            if lines.count >= number { return String(lines[number - 1].dropFirst(uri.count + 1)) }
            try? await Task.sleep(for: .milliseconds(10))
        }
        return "nothing"
    }

    private func listens(_ port: Int) -> Bool {
        Shell.run("bash -c 'exec 3<>/dev/tcp/127.0.0.1/\(port)'")
    }

    private static func freePort() throws -> Int {
        let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard unsafe bind(socket, address, length) == 0 else { return false }
                return unsafe getsockname(socket, address, &length) == 0
            }
        }
        guard isBound else { throw CocoaError(.fileReadUnknown) }
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

extension Nginx {
    /// Two authorities and what they signed, each with its key: good for two days, so that none expires unnoticed.
    private static let certificates = """
        new() { openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout "$1.key" -subj "/CN=$2" $3 $4 $5 $6 $7; }
        sign() {
            printf 'subjectAltName=DNS:%s\\n' "$3" > "$1.ext"
            new "$1" "$3" -out "$1.csr"
            openssl x509 -req -in "$1.csr" -CA "$2.pem" -CAkey "$2.key" -CAcreateserial -days "$4" -extfile "$1.ext" -out "$1.pem"
            cat "$1.pem" "$1.key" > "$1.both"
        }
        new authority 'Authority of the tests' -x509 -days 2 -out authority.pem
        new other 'Another authority' -x509 -days 2 -out other.pem
        sign secure authority localhost 2 && sign otherName authority elsewhere.example 2
        sign expired authority localhost -1 && sign stranger other localhost 2
        sign member authority member 2 && sign pretender other member 2
        """

    private static func configuration(_ ports: [Int], _ folder: String) -> String {
        let servers = Door.allCases.map { door in
            let certificate = door == .membersOnly ? "secure" : "\(door)"
            let tls =
                door == .plain
                ? "gzip on; gzip_types *; gzip_min_length 1; location = /moved { return 301 https://localhost:\(ports[1])/feed.xml?moved; }"
                : "ssl_certificate \(certificate).pem; ssl_certificate_key \(certificate).key;"
            let members = door == .membersOnly ? "ssl_verify_client on; ssl_client_certificate authority.pem;" : ""
            let brotli = door == .secure && hasBrotli ? "brotli on; brotli_types *; brotli_min_length 1;" : ""
            return
                "server { listen 127.0.0.1:\(ports[door.rawValue])\(door == .plain ? "" : " ssl http2"); \(tls) \(members) \(brotli) }"
        }
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path tmp;" }.joined(
            separator: " ")
        return """
            \(hasBrotli ? "load_module \(brotliModule);" : "")
            \(getuid() == 0 ? "user root;" : "")
            daemon off; worker_processes 1; pid nginx.pid; events {}
            http {
                \(temporary)
                log_format lines escape=none '$request_uri $server_protocol $status $sent_http_content_encoding $http_if_none_match';
                access_log access.log lines; root www; types { application/rss+xml xml; }
                \(servers.joined(separator: "\n    "))
            }
            """
    }
}
