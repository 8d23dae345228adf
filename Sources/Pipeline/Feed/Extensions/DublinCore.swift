/// Who made something, when, and what it is about, in any format.
/// - Source: Dublin Core Metadata Element Set, version 1.1; DCMI Metadata Terms.
enum DublinCore: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item || scope == .source else { return .nothing }
        return switch element.local {
        case .creator, .author: .text(.person)
        case .contributor: .text(.contributorLine)
        case .issued, .dateAccepted, .available: .text(.published(.issued))
        case .date: .text(.published(.date))
        case .created: .text(.published(.created))
        case .modified: .text(.updated(.own))
        case .subject: .text(.tag)
        case .language: .text(.language)
        case .rights: .text(.rights)
        case .title: .markup(.title, .maybeHTML, .inline)
        case .description, .abstract: .markup(.summary(.abridged), .maybeHTML, .inline)
        default: .tree
        }
    }
}
