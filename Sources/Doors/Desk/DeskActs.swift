import Hummingbird
import Kernel
import Parties
import Storage
import Web
import Wire

/// Where a form leads once it did what it asked for, and what is said there.
struct After: Sendable {
  var path: Path
  var done: Done
  var count: Int64?
  /// Topics to ring once the act is durable.
  var rings: [String] = []

  init(_ done: Done, _ path: Path, count: Int64? = nil, rings: [String] = []) {
    self.done = done
    self.path = path
    self.count = count
    self.rings = rings
  }
}

/// Another form was sent under the same key.
private struct KeptAlready: Refusal {
  var code: String { "console/form-kept" }
  var sort: RefusalSort { .conflict }
  var sentence: Sentence { Sentence(DeskPhrases.keptAlready) }
}

extension After {
  /// As it is kept beside a form's key.
  fileprivate var text: String { [path.text, done.rawValue, count.map { String($0) } ?? ""].joined(separator: "\n") }

  fileprivate init?(_ text: String) {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let path = Path(ours: parts[0]), let done = Done(rawValue: parts[1]) else { return nil }
    self.init(done, path, count: Int64(parts[2]))
  }
}

extension Call {
  /// A page of the console, read from one snapshot. The caller needs one of the route's permissions, or the one given here, at the place
  /// where they work now; others are refused, and whoever is not signed in is sent to the sign-in page. A page that looks at a place of its own gives `seeConsole` and asks there itself.
  func desk(
    _ permission: Permission? = nil, status: HTTPResponse.Status = .ok,
    _ draw: @escaping @Sendable (Seat, Transaction) throws -> HTML
  ) async throws -> Response {
    let call = self
    do {
      let html = try await house.database.read { tx in
        let seat = try Seat.of(call, in: tx)
        try seat.requirePermission(permission)
        return try draw(seat, tx)
      }
      return .html(html.bytes, status: status)
    } catch is SignInFirst {
      return .seeOther(toSignIn.text)
    }
  }

  /// Does what a form asks for, with the same permissions as `desk`, in one transaction and leads on (303); a refusal draws the form again with what was typed.
  /// A body can be read once: who has read the form hands it in.
  func act(
    _ permission: Permission? = nil, form read: Form? = nil, else redraw: @escaping @Sendable (FormEntry, HTTPResponse.Status) async throws -> Response,
    _ work: @escaping @Sendable (Seat, Form, Transaction) throws -> After
  ) async throws -> Response {
    let call = self
    let form = if let read { read } else { try await form() }
    do {
      let after = try await house.database.write { tx in
        let seat = try Seat.of(call, in: tx)
        try seat.requirePermission(permission)
        return try once(seat, form, tx, work)
      }
      for topic in after.rings { house.bells.ring(topic) }
      return .seeOther(after.path.with("done", after.done.rawValue).with("n", after.count.map { String($0) }).text)
    } catch is SignInFirst {
      return .seeOther(toSignIn.text)
    } catch let changed as ChangedMeanwhile {
      return try await redraw(changed.entry, .conflict)
    } catch let faults as FormFaults {
      return try await redraw(FormEntry(form, faults, language), .unprocessableContent)
    } catch let refusal as any Refusal where Self.isForTheForm(refusal) {
      return try await redraw(FormEntry(form, FormFaults(refusal), language), HTTPResponse.Status(code: refusal.sort.status))
    }
  }

  /// A form that makes something carries a key: sent twice it makes one thing, and leads to the same place.
  private func once(_ seat: Seat, _ form: Form, _ tx: Transaction, _ work: (Seat, Form, Transaction) throws -> After) throws -> After {
    let key = form[Desk.onceField].cut(KeyedRequest.keyMax)
    guard !key.isEmpty else { return try work(seat, form, tx) }
    let body = form.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "\u{0}")
    let asked = KeyedRequest(actor: seat.party.description, route: "form \(request.uri.path)", key: key, body: Array(body.utf8))
    switch try asked.begin(in: tx) {
    case .replay(let answer):
      guard let after = After(String(decoding: answer.body, as: UTF8.self)) else { return try work(seat, form, tx) }
      return after
    case .mismatch, .inFlight: throw KeptAlready()
    case .fresh(let token):
      let after = try work(seat, form, tx)
      try asked.finish(token, KeyedRequest.Answer(status: 303, type: "text/plain", body: Array(after.text.utf8)), in: tx)
      return after
    }
  }

  /// What concerns the person or the address is told by the error page, what concerns the words by the form.
  private static func isForTheForm(_ refusal: any Refusal) -> Bool {
    switch refusal.sort {
    case .signInNeeded, .forbidden, .absent: false
    case .invalid, .conflict, .limited, .gone: true
    }
  }
}

extension FormEntry {
  /// What was typed with what is wrong with it; passwords have no place in these forms.
  init(_ form: Form, _ faults: FormFaults, _ language: Language) {
    var values: [String: String] = [:]
    // A key names one sending: the form that is shown again has one of its own.
    for field in form.fields.prefix(Form.fieldsMax) where values[field.name] == nil && field.name != Desk.onceField { values[field.name] = field.value }
    var errors: [String: String] = [:]
    for fault in faults.list {
      let name = fault.pointer.split(separator: "/").joined(separator: ".")
      if errors[name] == nil { errors[name] = fault.sentence.text(in: language) }
    }
    self.init(values: values, errors: errors)
  }
}
