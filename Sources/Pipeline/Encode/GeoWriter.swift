/// Writes a place as a geometry of GeoJSON: longitude before latitude, in degrees (WGS 84).
/// - Source: RFC 7946, 3.1 and 4; 5 for `bbox`. A circle is its centre, with its radius in metres beside it.
enum GeoWriter {
    /// Writes the member `where`; nothing for a place whose numbers make no sense.
    static func write(_ place: GeoPlace, _ feed: borrowing ParsedFeed, to json: inout JSONWriter) {
        var rings: [[Double]] = []
        for ring in place.rings { rings.append(numbers(feed.arena[ring.range])) }
        if rings.isEmpty {
            rings = [numbers(feed.arena[place.latitude.range]) + numbers(feed.arena[place.longitude.range])]
        }
        guard let first = rings.first, isUsable(first, place) else { return }
        json.key("where")
        json.openObject()
        json.key("type")
        switch place.shape {
        case .point, .circle:
            json.string("Point")
            json.key("coordinates")
            position(first[...], to: &json)
            if place.shape == .circle, first.count == 3 {
                json.key("radius")
                json.decimal(first[2])
            }
        case .line:
            json.string("LineString")
            json.key("coordinates")
            positions(first, place.dimension, to: &json)
        case .polygon:
            json.string("Polygon")
            json.key("coordinates")
            json.openArray()
            for ring in rings where ring.count >= 2 * place.dimension { positions(ring, place.dimension, to: &json) }
            json.closeArray()
        case .box: box(first, to: &json)
        }
        json.closeObject()
    }

    private static func box(_ corners: [Double], to json: inout JSONWriter) {
        let (south, west, north, east) = (corners[0], corners[1], corners[2], corners[3])
        json.string("Polygon")
        json.key("bbox")
        json.openArray()
        for side in [west, south, east, north] { json.decimal(side) }
        json.closeArray()
        json.key("coordinates")
        json.openArray()
        positions([south, west, south, east, north, east, north, west, south, west], 2, to: &json)
        json.closeArray()
    }

    private static func positions(_ numbers: [Double], _ dimension: Int, to json: inout JSONWriter) {
        json.openArray()
        for start in stride(from: 0, to: numbers.count - dimension + 1, by: dimension) {
            position(numbers[start..<start + dimension], to: &json)
        }
        json.closeArray()
    }

    private static func position(_ numbers: ArraySlice<Double>, to json: inout JSONWriter) {
        json.openArray()
        json.decimal(numbers[numbers.startIndex + 1])
        json.decimal(numbers[numbers.startIndex])
        json.closeArray()
    }

    private static func isUsable(_ numbers: [Double], _ place: GeoPlace) -> Bool {
        switch place.shape {
        case .point, .circle: numbers.count >= 2
        case .line: numbers.count >= 2 * place.dimension
        case .polygon: numbers.count >= 4 * place.dimension
        case .box: numbers.count == 4
        }
    }

    /// The numbers of a text, parted by white space or commas; none where one of them is none.
    private static func numbers(_ text: ArraySlice<UInt8>) -> [Double] {
        var numbers: [Double] = []
        for word in text.split(whereSeparator: { $0.isSpace || $0 == UInt8(ascii: ",") }) {
            guard let number = Double(String(decoding: word, as: UTF8.self)), abs(number) <= 40_100_000 else {
                return []
            }
            numbers.append(number)
        }
        return numbers
    }
}
