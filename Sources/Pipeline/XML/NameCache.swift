internal import CLibXML

/// A small table from the address of a name to what it stands for; a collision is looked up anew.
@safe
struct NameCache<Value> {
    private var slots: [(address: UnsafePointer<xmlChar>, value: Value)?] = unsafe .init(repeating: nil, count: 256)

    mutating func value(
        at address: UnsafePointer<xmlChar>?, otherwise find: (UnsafePointer<xmlChar>?) -> Value
    ) -> Value {
        if let known = unsafe known(at: address) { return known }
        let value = unsafe find(address)
        unsafe remember(value, at: address)
        return value
    }

    func known(at address: UnsafePointer<xmlChar>?) -> Value? {
        guard let address = unsafe address, let known = unsafe slots[Self.slot(of: address)] else { return nil }
        return unsafe known.address == address ? known.value : nil
    }

    mutating func remember(_ value: Value, at address: UnsafePointer<xmlChar>?) {
        guard let address = unsafe address else { return }
        unsafe slots[Self.slot(of: address)] = (address, value)
    }

    private static func slot(of address: UnsafePointer<xmlChar>) -> Int {
        // Names lie one behind the other, a few bytes apart. Fibonacci hashing: the product's upper bits depend on all.
        let product = UInt64(UInt(bitPattern: address)) &* 0x9e37_79b9_7f4a_7c15
        return Int(truncatingIfNeeded: product &>> 56)
    }
}

/// A name of libxml2's as a value of its own.
func xmlText(_ bytes: UnsafePointer<xmlChar>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
}
