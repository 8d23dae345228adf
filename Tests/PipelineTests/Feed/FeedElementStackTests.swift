import Testing

@testable import Pipeline

@Suite struct `The stack of open elements` {
    private static func element(_ change: (inout OpenElement) -> Void = { _ in }) -> OpenElement {
        var element = OpenElement(scope: .item, owner: .item)
        change(&element)
        return element
    }

    @Test func `wants text only for a value, or for what is kept up to its first child`() {
        var stack = FeedElementStack()
        #expect(!stack.collects)
        stack.push(Self.element())
        #expect(!stack.collects)
        stack.push(Self.element { $0.field = .title })
        #expect(stack.collects)
        stack.push(Self.element { $0.node = 0 })
        #expect(stack.collects)
        stack.top.hasChildren = true
        #expect(!stack.collects)
    }

    @Test func `keeps markup where a value does`() {
        var stack = FeedElementStack()
        stack.push(Self.element { $0.field = .id })
        #expect(!stack.keepsMarkup)
        stack.top.markup = .inline
        #expect(stack.keepsMarkup)
        stack.top.node = 1
        #expect(!stack.keepsMarkup)
    }

    @Test func `counts depth and nodes as elements come and go`() {
        var stack = FeedElementStack()
        stack.push(Self.element())
        stack.push(Self.element { $0.node = 0 })
        stack.push(Self.element { $0.inside = 3 })
        #expect(stack.depth == 6)
        #expect(stack.nodes == 1)
        #expect(stack.outer?.node == 0)
        for _ in 0..<4 { stack.pop() }
        #expect(stack.isEmpty)
        #expect(stack.nodes == 0)
        #expect(stack.depth == 0)
    }

    @Test func `knows that the next element is a part of an item`() {
        var stack = FeedElementStack()
        #expect(!stack.isAmidItem)
        stack.push(Self.element())
        #expect(stack.isAmidItem)
        stack.top.field = .title
        #expect(!stack.isAmidItem)
    }
}
