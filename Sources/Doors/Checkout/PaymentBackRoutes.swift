import Hummingbird
import Kernel
import Payments
import Storage
import Trade
import Web
import Wire

/// Buyers who come back from a payment provider's page: the attempt is settled with the provider, and the page of what was paid for says how it
/// went. Whoever brings a forged key or none at all learns nothing here and changes nothing.
enum PaymentBackRoutes {
  static func routes() -> [Route] {
    [
      .get("/pay/{payment}/back") { call in
        let id = try call.id("payment", of: Payment.self)
        guard let payment = try await call.house.database.read({ tx in try Payment.find(id, in: tx) }) else { throw Problem.noSuchPage() }
        let returned = BuyerReturns(id, key: (call.query("key") ?? "").cut(200), amount: call.query("amount").flatMap { Int64($0) })
        do { try await call.house.takeBack(returned) } catch BuyerReturns.No.otherAmount {
          return .seeOther(page(of: payment).with("other-amount", "1").text)
        }
        return .seeOther(page(of: payment).with("back", "1").text)
      },
      .get("/test-window/{window}") { call in try page(call, try window(call)) },
      .post("/test-window/{window}") { call in
        let key = call["window"] ?? "", form = try await call.form()
        _ = try window(call)
        guard ["yes", "no"].contains(form["say"]), let said = call.house.testWindow?.say(form["say"] == "yes", at: key) else { throw Problem.noSuchPage() }
        let back = said.returnTo.isEmpty ? Paths.paymentBack(ID<Payment>(text: key) ?? ID(0)).text : said.returnTo
        if case .yes(let provider) = said.said { return .seeOther("\(back)?key=\(provider)&amount=\(said.amount.minor)") }
        return .seeOther(back)
      },
    ]
  }

  /// Where the buyer sees what became of it.
  static func page(of payment: Payment) -> Path {
    payment.purpose == .wallet ? Paths.topUp(payment.id) : Paths.payment(ID<Offer>(payment.subject).description)
  }

  private static func window(_ call: Call) throws -> TestWindowGateway.Window {
    guard let window = call.house.testWindow?.window(call["window"] ?? "") else { throw Problem.noSuchPage() }
    return window
  }

  private static func page(_ call: Call, _ window: TestWindowGateway.Window) throws -> Response {
    let key = call["window"] ?? ""
    return .html(TestWindowPage(amount: window.amount, path: Paths.testWindow(key), isOver: window.said != .nothing).html(in: call.shownLanguage).bytes, caching: .never)
  }
}
