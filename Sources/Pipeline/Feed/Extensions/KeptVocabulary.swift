/// A vocabulary whose elements have no field of the model, and stay together as they stand: simple chapters (`psc`), threads
/// (`thr`), comments (`slash`, `wfw`), licences (`cc`), `trackback`, and all that nothing here reads.
/// - Source: Podlove Simple Chapters 1.2; RFC 4685; RDF Site Summary 1.0 Modules: Slash; CommentAPI; creativeCommons RSS
///   module; TrackBack module for RSS 2.0.
enum KeptVocabulary: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        scope == .feed || scope == .item ? .tree : .nothing
    }
}

/// What is neither read nor kept.
enum NoVocabulary: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        .nothing
    }
}
