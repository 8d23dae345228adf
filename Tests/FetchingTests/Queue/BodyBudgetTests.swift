import Testing

@testable import Fetching

@Suite struct `The budget of bodies` {
    private let reserve = BodyBudget.reserve

    @Test func `starts as many as their reserves allow`() {
        let budget = BodyBudget(limit: 3 * reserve)
        for transfer in 1...3 {
            #expect(budget.mayStart)
            budget.start(transfer)
        }
        #expect(!budget.mayStart)
        budget.end(2)
        #expect(budget.mayStart)
    }

    @Test func `lets one run, however small it is`() {
        let budget = BodyBudget(limit: 1)
        #expect(budget.mayStart)
        budget.start(1)
        #expect(!budget.mayStart)
        #expect(!budget.mustPause(1))
    }

    @Test func `pauses all but the first while bodies hold more`() {
        let budget = BodyBudget(limit: 4 * reserve)
        for transfer in 1...3 { budget.start(transfer) }
        #expect(!budget.mustPause(3))
        budget.charge(3, bytes: 3 * reserve)
        #expect(budget.mustPause(3) && budget.mustPause(2))
        #expect(!budget.mustPause(1))
        budget.end(1)
        #expect(!budget.mustPause(2))
        #expect(!budget.mustPause(3))
    }

    @Test func `counts a body for as long as somebody holds it`() {
        let budget = BodyBudget(limit: 3 * reserve)
        budget.start(1)
        budget.start(2)
        budget.keep(1, bytes: 3 * reserve)
        #expect(!budget.mayStart)
        #expect(budget.mustPause(2))
        #expect(budget.end(1))
        #expect(budget.mayStart && !budget.mustPause(2))
    }

    @Test func `counts nothing for an answer without a body`() {
        let budget = BodyBudget(limit: reserve)
        budget.start(1)
        budget.keep(1, bytes: 0)
        #expect(budget.charged == 0 && budget.mayStart)
        #expect(!budget.end(1))
    }

    @Test func `is empty when all have ended`() {
        let budget = BodyBudget(limit: 10 * reserve)
        budget.start(1)
        budget.charge(1, bytes: 5 * reserve)
        budget.end(1)
        budget.end(1)
        budget.charge(1, bytes: reserve * 2)
        #expect(budget.charged == 0)
    }
}
