/// A place that an item or a feed is about, its numbers as text: latitude and longitude in turn, in degrees (WGS 84).
struct GeoPlace: Sendable {
    enum Shape: Sendable {
        case point, line, polygon
        /// Two corners, the lower one first.
        case box
        /// A centre, and a radius in metres.
        case circle
    }

    var shape = Shape.point
    /// The positions of each ring; of all shapes but polygons there is one.
    var rings: [Slice] = []
    /// Numbers of one position: 2, or 3 with a height.
    var dimension = 2
    /// A point that comes in two elements.
    var latitude = Slice.none
    var longitude = Slice.none

    var isEmpty: Bool { rings.isEmpty && (latitude.isEmpty || longitude.isEmpty) }
}
