/// Who made something, when, and what it is about, in any format.
/// - Source: Dublin Core Metadata Element Set, version 1.1; DCMI Metadata Terms.
enum DublinCore: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item else { return .nothing }
        return switch element.local {
        case .creator, .author: .text(.person)
        case .date, .issued, .created: .text(.published)
        case .modified: .text(.updated)
        case .subject: .text(.tag)
        case .language: .text(.language)
        case .rights: .text(.rights)
        case .title: .text(.title)
        case .description: .markup(.summary, .maybeHTML, .inline)
        default: .nothing
        }
    }
}
