internal import Serving

/// What is answered at which path. A new answer is a line here.
struct StatusRoutes: Sendable {
    let board: StatusBoard
    /// The directory of records.
    let output: String
    private let shelf: QuotationShelf

    init(board: StatusBoard, output: String) {
        self.board = board
        self.output = output
        shelf = QuotationShelf(directory: output)
    }

    func answer(_ request: HTTPRequest) -> HTTPResponse {
        switch request.path {
        case "/": page(request)
        case "/metrics": metrics(request)
        case "/healthz": HealthAnswer.response(board.snapshot)
        case "/feeds.json": feeds(request)
        case "/records": RecordsAnswer.response(request, output: output)
        case "/stream": RecordStream.response(request, output: output, lastSeq: board.snapshot.lastSeq)
        case "/style.css": HTTPResponse(200, "text/css; charset=utf-8", PackageResources.style_css)
        case "/script.js": HTTPResponse(200, "text/javascript; charset=utf-8", PackageResources.script_js)
        case "/icon.svg": HTTPResponse(200, "image/svg+xml", PackageResources.icon_svg)
        default: .words(404, "There is no such page; / lists the others.")
        }
    }

    private func page(_ request: HTTPRequest) -> HTTPResponse {
        let page = StatusPage(
            snapshot: board.snapshot, query: FeedQuery(request.arguments), quotations: shelf.newest())
        return HTTPResponse(200, "text/html; charset=utf-8", page.written())
    }

    private func metrics(_ request: HTTPRequest) -> HTTPResponse {
        let form = MetricsForm(accept: request.accept)
        var figures = DaemonMetrics(board.snapshot, ProcessFigures.now(), OutputFigures.of(output))
        figures.perFeed = request.arguments["per_feed"] == "1"
        return HTTPResponse(200, form.contentType, figures.written(as: form))
    }

    private func feeds(_ request: HTTPRequest) -> HTTPResponse {
        let json = FeedsJSON.written(board.snapshot, FeedQuery(request.arguments))
        return HTTPResponse(200, "application/json", json)
    }
}
