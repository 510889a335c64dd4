import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request is answered but whose body still comes in after a while: nobody reads it, so it holds nothing.
final class UnreadBodyHandler: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let seconds: Int64
  /// Requests that came in to their end, and answers that went out to theirs.
  private var requests = 0
  private var answers = 0
  private var closing: Scheduled<Void>?

  init(seconds: Int64) { self.seconds = seconds }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .end = unwrapInboundIn(data) {
      requests += 1
      if requests >= answers { rest() }
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    if case .end = unwrapOutboundIn(data) {
      answers += 1
      if answers > requests, closing == nil {
        let channel = context.channel
        closing = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
      }
    }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    rest()
    context.fireChannelInactive()
  }

  private func rest() {
    closing?.cancel()
    closing = nil
  }
}
