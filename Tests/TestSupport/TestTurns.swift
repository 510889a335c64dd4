/// Lets so many tests at a time have something that there is little of. The others wait without keeping a thread.
package actor TestTurns {
  private var left: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(atOnce: Int) { left = atOnce }

  package func take() async {
    guard left == 0 else {
      left -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  package func give() {
    if waiting.isEmpty { left += 1 } else { waiting.removeFirst().resume() }
  }
}
