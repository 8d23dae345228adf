/// Places of an item, in the simple form of one element.
/// - Source: OGC 17-002r1, "OGC GeoRSS Encoding Standard", 6.
enum GeoRSS: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item || scope == .kept else { return .nothing }
        return switch element.local {
        case .point: .text(.place(.point))
        case .line: .text(.place(.line))
        case .polygon: .text(.place(.polygon))
        case .box: .text(.place(.box))
        case .circle: .text(.place(.circle))
        case .place: .scope(.place)
        default: .tree
        }
    }
}

/// Places in the form of the Geography Markup Language, as GeoRSS uses it.
/// - Source: OGC 17-002r1, 7; ISO 19136.
enum GML: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .place || scope == .item || scope == .feed || scope == .kept else { return .nothing }
        switch element.local {
        case .point: builder.openPlace.shape = .point
        case .lineString: builder.openPlace.shape = .line
        case .polygon: builder.openPlace.shape = .polygon
        case .envelope, .box: builder.openPlace.shape = .box
        case .pos, .posList, .coordinates, .lowerCorner, .upperCorner: return .text(.positions)
        default: break
        }
        if builder.attributes.number(.srsDimension) == 3 { builder.openPlace.dimension = 3 }
        return .scope(.place)
    }
}

/// A point in two elements, or in one.
/// - Source: W3C Semantic Web Interest Group, "Basic Geo (WGS84 lat/long) Vocabulary".
enum BasicGeo: FeedExtension {
    static func meaning(of element: QualifiedName, in scope: Scope, _ builder: inout FeedBuilder) -> Meaning {
        guard scope == .feed || scope == .item || scope == .place || scope == .kept else { return .nothing }
        return switch element.local {
        case .lat: .text(.latitude)
        case .long: .text(.longitude)
        case .latLong: .text(.place(.point))
        case .point: .scope(.place)
        default: scope == .place ? .nothing : .tree
        }
    }
}
