#include <curl/curl.h>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>

/* libcurl's setters are variadic, which Swift cannot call; these are the few that we use. */
static inline CURLcode madang_curl_text(CURL *h, CURLoption o, const char *v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode madang_curl_number(CURL *h, CURLoption o, long v) { return curl_easy_setopt(h, o, v); }
static inline CURLcode madang_curl_size(CURL *h, CURLoption o, int64_t v) { return curl_easy_setopt(h, o, (curl_off_t)v); }
static inline CURLcode madang_curl_lines(CURL *h, struct curl_slist *v) { return curl_easy_setopt(h, CURLOPT_HTTPHEADER, v); }
static inline CURLcode madang_curl_body(CURL *h, const void *bytes, int64_t count) {
  CURLcode code = curl_easy_setopt(h, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)count);
  return code == CURLE_OK ? curl_easy_setopt(h, CURLOPT_POSTFIELDS, (const char *)bytes) : code;
}
static inline long madang_curl_status(CURL *h) {
  long status = 0;
  curl_easy_getinfo(h, CURLINFO_RESPONSE_CODE, &status);
  return status;
}
static inline const char *madang_curl_type(CURL *h) {
  const char *type = NULL;
  curl_easy_getinfo(h, CURLINFO_CONTENT_TYPE, &type);
  return type;
}

/* What one transfer gathers and whether its address was refused. */
typedef size_t (*madang_take)(const char *bytes, size_t count, void *into);
typedef int (*madang_may_connect)(const struct sockaddr *address, void *asker);

struct madang_transfer {
  madang_take take;
  madang_may_connect may_connect;
  void *owner;
};

static inline size_t madang_curl_write(char *bytes, size_t size, size_t count, void *raw) {
  struct madang_transfer *transfer = (struct madang_transfer *)raw;
  return transfer->take(bytes, size * count, transfer->owner);
}

/* Called with the very address that will be connected to, after every name look-up and redirect: no second look-up can differ. */
static inline curl_socket_t madang_curl_open(void *raw, curlsocktype purpose, struct curl_sockaddr *address) {
  struct madang_transfer *transfer = (struct madang_transfer *)raw;
  if (purpose != CURLSOCKTYPE_IPCXN || !transfer->may_connect(&address->addr, transfer->owner)) return CURL_SOCKET_BAD;
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static inline void madang_curl_watch(CURL *h, struct madang_transfer *transfer) {
  curl_easy_setopt(h, CURLOPT_WRITEFUNCTION, madang_curl_write);
  curl_easy_setopt(h, CURLOPT_WRITEDATA, transfer);
  curl_easy_setopt(h, CURLOPT_OPENSOCKETFUNCTION, madang_curl_open);
  curl_easy_setopt(h, CURLOPT_OPENSOCKETDATA, transfer);
}

/* The other way round: where an upload's bytes come from. */
typedef size_t (*madang_give)(char *into, size_t most, void *owner);

typedef void (*madang_hear)(const char *bytes, size_t count, void *owner);

struct madang_source {
  madang_give give;
  madang_hear hear;
  void *owner;
};

static inline size_t madang_curl_read(char *into, size_t size, size_t count, void *raw) {
  struct madang_source *source = (struct madang_source *)raw;
  return source->give(into, size * count, source->owner);
}

static inline void madang_curl_upload(CURL *h, struct madang_source *source, int64_t count) {
  curl_easy_setopt(h, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(h, CURLOPT_READFUNCTION, madang_curl_read);
  curl_easy_setopt(h, CURLOPT_READDATA, source);
  curl_easy_setopt(h, CURLOPT_INFILESIZE_LARGE, (curl_off_t)count);
}

/* Each line that a mail server answers. */
static inline size_t madang_curl_answer(char *bytes, size_t size, size_t count, void *raw) {
  struct madang_source *source = (struct madang_source *)raw;
  source->hear(bytes, size * count, source->owner);
  return size * count;
}

static inline void madang_curl_hear(CURL *h, struct madang_source *source) {
  curl_easy_setopt(h, CURLOPT_HEADERFUNCTION, madang_curl_answer);
  curl_easy_setopt(h, CURLOPT_HEADERDATA, source);
}

static inline CURLcode madang_curl_recipients(CURL *h, struct curl_slist *v) { return curl_easy_setopt(h, CURLOPT_MAIL_RCPT, v); }
