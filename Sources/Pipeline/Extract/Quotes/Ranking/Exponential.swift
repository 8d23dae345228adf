/// eˣ without a mathematical library, for numbers that are compared and not reported in many digits.
enum Exponential {
    /// - Parameter x: not above zero.
    /// - Returns: within a millionth of the true value, relatively; 0 below -80.
    static func of(_ x: Float) -> Float {
        guard x > -80 else { return 0 }
        // (e^(x/1024))^1024 by a short series and ten squarings, in double precision.
        let part = Double(x) / 1_024
        var value = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
        for _ in 0..<10 { value *= value }
        return Float(value)
    }
}
