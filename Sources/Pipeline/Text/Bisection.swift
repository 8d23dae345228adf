extension Array {
    /// The index of the first element that isn't in front of something, where all that are stand before all that aren't;
    /// the count where all are. Takes as many steps as the count has binary digits.
    func bisected(_ isBefore: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
