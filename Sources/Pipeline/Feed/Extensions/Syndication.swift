/// How often a feed changes.
/// - Source: RDF Site Summary 1.0 Modules: Syndication.
enum Syndication: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed else { return .nothing }
        return switch element.local {
        case .updatePeriod: .text(.updatePeriod)
        case .updateFrequency: .text(.updateFrequency)
        case .updateBase: .text(.updateBase)
        default: .tree
        }
    }
}
