import Kernel
import Web

/// The words around the inbox; what notices say stands in `NoticeWords`.
package enum InboxPhrases {
  package static let none = Phrase("알림이 없어요", "No notices")
  package static let noneLead = Phrase("주문이 준비되거나 답글이 달리면 여기에 알려 드려요.", "When an order is ready or somebody answers you, it shows here.")
  package static let isNew = Phrase("새 알림", "New")
  package static let readAll = Phrase("모두 읽음으로", "Mark all as read")
}
