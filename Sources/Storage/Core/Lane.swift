import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A bounded queue between many callers and a few threads. Full means refused, never grown.
package final class Lane<Work>: @unchecked Sendable {
  private let capacity: Int
  private var waiting: [Work] = []
  private var head = 0
  private var isClosed = false
  private var idle = 0
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let ready = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  package init(capacity: Int) {
    self.capacity = capacity
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(ready, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(ready)
    mutex.deallocate()
    ready.deallocate()
  }

  package enum Entry { case taken, full, closed }

  /// Hands in work; `.full` when `capacity` pieces wait already.
  package func put(_ work: consuming Work) -> Entry {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    if isClosed { return .closed }
    if waiting.count - head >= capacity { return .full }
    waiting.append(work)
    if idle > 0 { pthread_cond_signal(ready) }
    return .taken
  }

  /// Seconds without work after which a thread rests.
  private static var restAfter: Int { 2 }

  /// Waits for work and takes up to `most` pieces in order; nil when the lane is closed and empty.
  /// - Parameter rest: what the thread does once when nothing came for two seconds, such as giving memory back.
  package func take(most: Int, resting rest: (() -> Void)? = nil) -> [Work]? {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    var rest = rest
    while head == waiting.count {
      if isClosed { return nil }
      idle += 1
      var isLong = false
      if rest == nil { pthread_cond_wait(ready, mutex) } else { isLong = waitedInVain() }
      idle -= 1
      guard isLong, head == waiting.count, let once = rest else { continue }
      rest = nil
      pthread_mutex_unlock(mutex)
      once()
      pthread_mutex_lock(mutex)
    }
    let end = min(waiting.count, head + most)
    let taken = Array(waiting[head..<end])
    head = end
    if head == waiting.count {
      waiting.removeAll(keepingCapacity: true)
      head = 0
    } else if head > 1024 {
      waiting.removeFirst(head)
      head = 0
    }
    return taken
  }

  /// Waits for the bell, at most until a thread rests; whether it waited so long.
  private func waitedInVain() -> Bool {
    var until = timespec()
    clock_gettime(CLOCK_REALTIME, &until)
    until.tv_sec += Self.restAfter
    return pthread_cond_timedwait(ready, mutex, &until) == ETIMEDOUT
  }

  /// No new work; threads finish what waits and end.
  package func close() {
    pthread_mutex_lock(mutex)
    isClosed = true
    pthread_cond_broadcast(ready)
    pthread_mutex_unlock(mutex)
  }

  /// Whether one more piece would be refused.
  package var isFull: Bool { count >= capacity }

  package var count: Int {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return waiting.count - head
  }
}

/// A thread of the operating system; databases block, so they get threads of their own.
package final class OSThread: @unchecked Sendable {
  private var handle = pthread_t()
  private var isJoined = false

  package init(name: String, _ body: @escaping @Sendable () -> Void) {
    final class Box {
      let name: String
      let body: @Sendable () -> Void
      init(_ name: String, _ body: @escaping @Sendable () -> Void) {
        self.name = name
        self.body = body
      }
    }
    let box = Unmanaged.passRetained(Box(name, body))
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 2 << 20)
    let status = pthread_create(&handle, &attributes, { raw in
      let box = Unmanaged<Box>.fromOpaque(raw!).takeRetainedValue()
      madang_name_thread(String(box.name.prefix(15)))
      box.body()
      return nil
    }, box.toOpaque())
    precondition(status == 0, "the operating system gives no thread")
  }

  package func join() {
    guard !isJoined else { return }
    isJoined = true
    pthread_join(handle, nil)
  }
}

/// Lets a thread wait for an answer of another.
final class Answer<Value>: @unchecked Sendable {
  private var value: Result<Value, any Error>?
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let ready = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(ready, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(ready)
    mutex.deallocate()
    ready.deallocate()
  }

  func give(_ result: Result<Value, any Error>) {
    pthread_mutex_lock(mutex)
    value = result
    pthread_cond_signal(ready)
    pthread_mutex_unlock(mutex)
  }

  func wait() throws -> Value {
    pthread_mutex_lock(mutex)
    while value == nil { pthread_cond_wait(ready, mutex) }
    pthread_mutex_unlock(mutex)
    return try value!.get()
  }
}
