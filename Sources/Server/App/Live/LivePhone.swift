import Dispatch
import Kernel
import Messages
import Synchronization
import Wire

/// The provider of text messages that the settings name, over HTTP.
package enum LivePhone {
  static let seconds = 20

  /// The sender that the settings describe; nil where none is set.
  /// - Parameter fetch: the way out; the provider's address is the operator's choice, so it may be inside the house's network.
  package static func sender(_ settings: Settings, fetch: Fetch) -> Sender? {
    guard let provider = settings.phoneProvider else { return nil }
    return Sender(.phone, isIdempotent: true, patience: .seconds(Int64(seconds) * 3), perMinute: settings.phonePerMinute) { outgoing in
      var errand = Fetch.Errand(url: provider.url)
      errand.method = "POST"
      errand.headers = [("Content-Type", "application/json"), ("Idempotency-Key", outgoing.message.key)]
      if !provider.key.isEmpty { errand.headers.append(("Authorization", "Bearer \(provider.key)")) }
      errand.body = provider.body(outgoing).bytes
      errand.bytesMax = 64 * 1024
      errand.seconds = seconds
      errand.redirectsMax = 0
      switch wait(for: errand, by: fetch) {
      case .success(let answer): return provider.outcome(status: answer.status, body: answer.body, of: outgoing.message)
      case .failure(.badAddress), .failure(.forbiddenAddress), .failure(.busy): return .later(SendingTrouble(.noConnection).text)
      case .failure(.tooSlow): return .unknown(SendingTrouble(.timeOut).text)
      case .failure(.tooLarge), .failure(.tooManyRedirects): return .unknown(SendingTrouble(.unreadable).text)
      case .failure(.noConnection): return .later(SendingTrouble(.noConnection).text)
      case .failure(.tls): return .later(SendingTrouble(.tls).text)
      case .failure(.failed): return .unknown(SendingTrouble(.lost).text)
      }
    }
  }

  /// Waits on this thread, which is the worker's own.
  private static func wait(for errand: Fetch.Errand, by fetch: Fetch) -> Result<Fetch.Answer, Fetch.Fault> {
    let isOver = DispatchSemaphore(value: 0)
    let heard = Heard()
    Task {
      let result: Result<Fetch.Answer, Fetch.Fault>
      do throws(Fetch.Fault) { result = .success(try await fetch.send(errand)) } catch { result = .failure(error) }
      heard.result.withLock { $0 = result }
      isOver.signal()
    }
    isOver.wait()
    return heard.result.withLock { $0 }
  }

  private final class Heard: Sendable {
    let result = Mutex<Result<Fetch.Answer, Fetch.Fault>>(.failure(.busy))
  }
}
