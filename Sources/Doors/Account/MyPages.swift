import HTTPTypes
import Hummingbird
import Kernel
import Parties
import Storage
import Web
import Wire

extension Call {
  /// A page of the member's own; who is not signed in goes to the door and comes back here.
  func showMine(_ draw: @escaping @Sendable (Visit, PartyID, Transaction) throws -> HTML) async throws -> Response {
    let here = Path(ours: request.head.path ?? "/") ?? Paths.me
    return try await show { visit, tx in
      guard let party = visit.party else { return .away(Paths.signIn(then: here)) }
      return .page(try draw(visit, party, tx))
    }
  }

  /// A change by the member who calls; then the browser reads `way`.
  func change(then way: Path, _ work: @escaping @Sendable (PartyID, Transaction) throws -> Void) async throws -> Response {
    let call = self
    try await house.database.write { tx in try work(call.knowing(.signedIn, tx).someone(), tx) }
    return .seeOther(way.text)
  }

  /// A change by a form; a refusal shows the form again.
  func change(
    _ form: Form, then way: Path, _ work: @escaping @Sendable (PartyID, Transaction) throws -> Void,
    again: @escaping @Sendable (Visit, PartyID, Typed, Transaction) throws -> HTML
  ) async throws -> Response {
    do { return try await change(then: way, work) } catch let faults as FormFaults {
      return try await showMine(form, faults, .unprocessableContent, again)
    } catch let refusal as any Refusal {
      return try await showMine(form, FormFaults(refusal), HTTPResponse.Status(code: refusal.sort.formStatus), again)
    }
  }

  private func showMine(
    _ form: Form, _ faults: FormFaults, _ status: HTTPResponse.Status, _ again: @escaping @Sendable (Visit, PartyID, Typed, Transaction) throws -> HTML
  ) async throws -> Response {
    var response = try await showMine { visit, party, tx in try again(visit, party, Typed(form, faults, in: visit.reader.language), tx) }
    if response.status == .ok { response.status = status }
    return response
  }
}
