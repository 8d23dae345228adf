internal import CLibXML

/// A small table from the address of a name to what it stands for; a collision is looked up anew.
@safe
struct NameCache<Value> {
    private var slots: [(address: UnsafePointer<xmlChar>, value: Value)?] = unsafe .init(repeating: nil, count: 64)

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
        let bits = UInt(bitPattern: address)
        return Int((bits >> 3 ^ bits >> 9) & 63)
    }
}

/// A name of libxml2's as a value of its own.
func xmlText(_ bytes: UnsafePointer<xmlChar>?) -> String {
    guard let bytes = unsafe bytes else { return "" }
    return unsafe String(cString: bytes)
}
