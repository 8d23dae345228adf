import Testing

@testable import Storage

@Suite struct `The holder of a lock` {
    private let list = """
        1: POSIX  ADVISORY  WRITE 11 fe:00:77 0 EOF
        2: FLOCK  ADVISORY  WRITE 12 fe:00:78 0 EOF
        3: FLOCK  ADVISORY  WRITE 13 103:1a2:77 0 EOF
        3: -> FLOCK  ADVISORY  WRITE 14 fe:00:77 0 EOF
        4: FLOCK  ADVISORY  WRITE 15 fe:00:77 0 EOF
        5: FLOCK  ADVISORY  WRITE -1 fe:00:79 0 EOF

        """

    @Test func `is found by device and inode`() {
        #expect(LockHolder.holder(in: list, device: 0xFE00, inode: 77) == 15)
        #expect(LockHolder.holder(in: list, device: 0xFE00, inode: 78) == 12)
        #expect(LockHolder.holder(in: list, device: 0x10_0000 | 0x1_03A2, inode: 77) == 13)
    }

    @Test func `is nobody where it isn't in the list or in another namespace`() {
        #expect(LockHolder.holder(in: list, device: 0xFE00, inode: 79) == nil)
        #expect(LockHolder.holder(in: list, device: 0xFE01, inode: 77) == nil)
        #expect(LockHolder.holder(in: "", device: 0, inode: 0) == nil)
    }
}
