import Glibc
import Kernel
import Messages
import Parties
import ServiceLifecycle
import Storage
import Synchronization
import Testing

@testable import Server

/// Who sends messages waits for nobody else's answer.
@Suite(.timeLimit(.minutes(5))) struct MessageLaneTests {
  private static func intend(_ contact: String, _ cause: String, _ door: Door) throws {
    try door.app.house.database.writeNow { tx in
      let party = try OpenParty(.member, name: Phrase("손님", "Shopper")).run(in: tx)
      try IntendMessage(VerifyContact.kind, to: Contact(text: contact)!, of: party, language: .korean, cause: cause).run(in: tx)
    }
  }

  /// Told when what was waited for has come.
  private final class Bell: Sendable {
    private let stream: AsyncStream<String>
    private let ring: AsyncStream<String>.Continuation
    init() { (stream, ring) = AsyncStream<String>.makeStream() }
    func tell(_ what: String) { ring.yield(what) }
    func next() async -> String? {
      for await what in stream { return what }
      return nil
    }
  }

  @Test func aProviderThatHangsHoldsUpNoLetterAndOneLetterNoOther() async throws {
    let door = try Storefront.open(settings: ForgottenTests.mail)
    let hanging = Gate(), bell = Bell()
    let phone = Sender(.phone, isIdempotent: true) { _ in
      bell.tell("text")
      hanging.wait()
      return .unknown("no answer")
    }
    let mail = Sender(.mail, isIdempotent: false) { outgoing in
      if outgoing.message.address.hasPrefix("slow") {
        bell.tell("slow")
        hanging.wait()
      } else {
        bell.tell(outgoing.message.address)
      }
      return .taken(peer: "")
    }
    try Self.intend("010-2222-3333", "text", door)
    try Self.intend("slow@example.kr", "slow", door)
    let words: Letter.Writer = { _, _ in Letter(subject: "제목", plain: "글", html: "<p>글</p>", short: "글") }
    let workers = MessagesWorker.services(door.app.house, senders: [phone, mail], writers: [VerifyContact.kind: words])
    let group = ServiceGroup(configuration: .init(services: workers.map { .init(service: $0) }, logger: door.app.house.logger))
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      tasks.addTask { try await group.run() }
      let first = await bell.next(), second = await bell.next()
      #expect(Set([first, second]) == ["text", "slow"])
      for number in 0..<3 {
        try Self.intend("new\(number)@example.kr", "new\(number)", door)
        #expect(await bell.next() == "new\(number)@example.kr")
      }
      hanging.open()
      await group.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
  }
}

/// Holds threads until it is opened.
private final class Gate: Sendable {
  private let isOpen = Mutex(false)
  func open() { isOpen.withLock { $0 = true } }
  /// Two minutes at most, so that a test that fails holds up no other.
  func wait() {
    for _ in 0..<24_000 where !isOpen.withLock({ $0 }) { _ = usleep(5_000) }
  }
}
