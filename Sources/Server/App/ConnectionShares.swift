import NIOCore
import NIOHTTPTypes
import Synchronization
import Wire

/// How many connections each address holds; nobody may hold them all, and the last tenth is for those who have hardly any.
final class ConnectionShares: Sendable {
  private let most: Int
  private let all: Int
  private let state = Mutex<(all: Int, byAddress: [ClientAddress: Int])>((0, [:]))

  /// - Parameter most: for one address; 0 for no limit.
  /// - Parameter all: for all together.
  init(most: Int, of all: Int) {
    self.most = most
    self.all = all
  }

  func enter(_ address: ClientAddress) -> Bool {
    guard most > 0 else { return true }
    return state.withLock { state in
      let own = state.byAddress[address, default: 0], isReserve = state.all >= all - all / 10
      guard own < most, !isReserve || own < max(1, most / 20) else { return false }
      state.all += 1
      state.byAddress[address] = own + 1
      return true
    }
  }

  func leave(_ address: ClientAddress) {
    guard most > 0 else { return }
    state.withLock { state in
      state.all -= 1
      let left = state.byAddress[address, default: 1] - 1
      state.byAddress[address] = left > 0 ? left : nil
    }
  }

  func count(of address: ClientAddress) -> Int { state.withLock { $0.byAddress[address] ?? 0 } }
}

/// Closes a connection whose address holds too many already, and one that has not said what it wants within its time.
final class NewConnectionHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart

  private let shares: ConnectionShares
  private let seconds: Int64
  private var address: ClientAddress?
  private var closing: Scheduled<Void>?

  /// - Parameter seconds: within which the whole head of the first request must come.
  init(_ shares: ConnectionShares, seconds: Int64) {
    self.shares = shares
    self.seconds = seconds
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    begin(context)
    context.fireChannelActive()
  }

  private func begin(_ context: ChannelHandlerContext) {
    guard address == nil, closing == nil else { return }
    let peer = ClientAddress(context.channel.remoteAddress), channel = context.channel
    guard shares.enter(peer) else { return channel.close(promise: nil) }
    address = peer
    closing = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if closing != nil, case .head = unwrapInboundIn(data) { rest() }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    leave()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { leave() }

  private func rest() {
    closing?.cancel()
    closing = nil
  }

  private func leave() {
    rest()
    if let address { shares.leave(address) }
    address = nil
  }
}
