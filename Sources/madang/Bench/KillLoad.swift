import Glibc
import Kernel
import Storage
import Synchronization

/// Callers that check out and take goods in until the server dies; what was acknowledged to them is kept in a `Proof`.
final class KillLoad: @unchecked Sendable {
  /// Something was answered that should not have been.
  struct Wrong: Error, CustomStringConvertible {
    let description: String
  }

  private let port: Int
  private let proof: Proof
  private let round: Int
  private let wrong = Mutex<Wrong?>(nil)
  private var threads: [OSThread] = []

  init(port: Int, proof: Proof, round: Int) {
    self.port = port
    self.proof = proof
    self.round = round
  }

  func start(shoppers: Int, deliveries: Int) {
    threads = (0..<shoppers).map { number in
      OSThread(name: "shopper-\(number)") { [self] in
        var dice = Dice(seed: UInt64(round * 1000 + number))
        until { caller, turn in
          let errand = Proof.Errand(key: "kill-\(getpid())-\(round)-\(number)-\(turn)", variant: proof.variants[dice.below(proof.variants.count)])
          do {
            if let order = try Self.order(caller, errand, paying: errand.key + "-payment-00") { proof.placed(order) }
          } catch let broken as Child.Failed {
            proof.lost(errand)
            throw broken
          }
        }
      }
    }
    let dock = proof.dock
    threads += (0..<deliveries).map { number in
      OSThread(name: "dock-\(number)") { [self] in
        until { caller, turn in
          let key = "dock-\(getpid())-\(round)-\(number)-\(turn)"
          do { try Self.deliver(caller, dock, key: key) } catch let broken as Child.Failed {
            proof.lost(delivery: key)
            throw broken
          }
          proof.delivered()
        }
      }
    }
  }

  /// Ends when every caller has seen its connection break; throws what was answered wrongly.
  func finish() throws {
    for thread in threads { thread.join() }
    if let wrong = wrong.withLock({ $0 }) { throw wrong }
  }

  /// A broken connection is the kill: whatever was not answered may or may not be there.
  private func until(_ act: (Caller, Int) throws -> Void) {
    do {
      let caller = try Caller(port: port)
      for turn in 0..<100_000 { try act(caller, turn) }
    } catch let found as Wrong {
      wrong.withLock { $0 = found }
    } catch {}
  }

  /// One guest's way from an empty cart to a paid order; sent again it goes on where it stopped. Nil where the goods had
  /// been sold, or where the order stood already and the second payment went back.
  static func order(_ caller: Caller, _ errand: Proof.Errand, paying key: String) throws -> CheckoutFigures.Placed? {
    let opened = try caller.post(
      "/api/v1/carts", json: "{\"lines\":[{\"variant\":\"\(errand.variant)\",\"quantity\":1}]}",
      headers: ["Idempotency-Key: \(errand.key)-cart-0000"])
    guard opened.status == 201 else { throw unexpected("a cart", opened) }
    let cart = try JSONReader.read(opened.body)
    guard let id = cart["cart"]?["id"]?.text, let secret = cart["secret"]?.text else { throw unexpected("a cart", opened) }
    let started = try caller.post(
      "/api/v1/checkouts",
      json: #"{"cart":"\#(id)","recipient":{"name":"김하늘","phone":"010-0000-1234","postcode":"04778","address":"서울특별시 성동구 마당로 12","detail":"301호"},"consents":["perishable"]}"#,
      headers: ["Cart-Secret: \(secret)", "Idempotency-Key: \(errand.key)-checkout"])
    if started.status == 409, started.text.contains("/problems/stock/sold-out") { return nil }
    guard started.status == 201, let offer = try JSONReader.read(started.body)["id"]?.text else { throw unexpected("a checkout", started) }
    let paid = try caller.post(
      "/api/v1/checkouts/\(offer)/payment", json: #"{"method":"test-card","instrument":"test-approve"}"#,
      headers: ["Cart-Secret: \(secret)", "Idempotency-Key: \(key)"])
    if paid.status == 409, paid.text.contains("/problems/payment/too-late") { return nil }
    guard (200...201).contains(paid.status), let order = try JSONReader.read(paid.body)["order"], let number = order["id"]?.text ?? order.text else {
      throw unexpected("a payment", paid)
    }
    return CheckoutFigures.Placed(id: number, secret: secret)
  }

  /// One piece onto the merchant's shelf.
  static func deliver(_ caller: Caller, _ dock: Proof.Dock, key: String) throws {
    let answer = try caller.post(
      "\(dock.base)/stock/receipts", json: #"{"location":"\#(dock.location)","lines":[{"variant":"\#(dock.variant)","quantity":1}]}"#,
      headers: [dock.authorisation, "Idempotency-Key: \(key)"])
    guard answer.status == 201 else { throw unexpected("a delivery", answer) }
  }

  private static func unexpected(_ what: String, _ answer: Caller.Answer) -> Wrong {
    Wrong(description: "\(what) was answered \(answer.status): \(answer.text.prefix(300))")
  }
}
