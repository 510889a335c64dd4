// The files of ./files, compiled in. Style sheets and modules are joined here, in this order.
#include "assets.h"

static const unsigned char app_css[] = {
#embed "files/css/tokens.css"
,
#embed "files/css/reset.css"
,
#embed "files/css/base.css"
,
#embed "files/css/frame.css"
,
#embed "files/css/cards.css"
,
#embed "files/css/forms.css"
,
#embed "files/css/panels.css"
,
#embed "files/css/sale.css"
,
#embed "files/css/shop.css"
,
#embed "files/css/console.css"
,
#embed "files/css/desk.css"
,
#embed "files/css/pages.css"
,
#embed "files/css/themes.css"
};

static const unsigned char app_js[] = {
#embed "files/js/start.js"
,
#embed "files/js/announce.js"
,
#embed "files/js/stepper.js"
,
#embed "files/js/editor.js"
,
#embed "files/js/slash.js"
,
#embed "files/js/validate.js"
,
#embed "files/js/reveal.js"
,
#embed "files/js/checkall.js"
,
#embed "files/js/post.js"
,
#embed "files/js/filters.js"
,
#embed "files/js/suggest.js"
,
#embed "files/js/submit.js"
,
#embed "files/js/total.js"
,
#embed "files/js/live.js"
,
#embed "files/js/copy.js"
,
#embed "files/js/sheet.js"
,
#embed "files/js/scan.js"
,
#embed "files/js/locate.js"
,
#embed "files/js/stock.js"
,
#embed "files/js/rows.js"
,
#embed "files/js/theme.js"
};

static const unsigned char theme_js[] = {
#embed "files/js/theme-early.js"
};
static const unsigned char worker_js[] = {
#embed "files/js/worker.js"
};
static const unsigned char icon_svg[] = {
#embed "files/icons/icon.svg"
};
static const unsigned char icon_192_png[] = {
#embed "files/icons/icon-192.png"
};
static const unsigned char icon_512_png[] = {
#embed "files/icons/icon-512.png"
};
static const unsigned char favicon_png[] = {
#embed "files/icons/favicon-32.png"
};

#define ASSET(name, type, array) {name, type, array, sizeof array}

static const struct asset assets[] = {
  ASSET("app.css", "text/css; charset=utf-8", app_css),
  ASSET("app.js", "text/javascript; charset=utf-8", app_js),
  ASSET("theme.js", "text/javascript; charset=utf-8", theme_js),
  ASSET("worker.js", "text/javascript; charset=utf-8", worker_js),
  ASSET("icon.svg", "image/svg+xml", icon_svg),
  ASSET("icon-192.png", "image/png", icon_192_png),
  ASSET("icon-512.png", "image/png", icon_512_png),
  ASSET("favicon.png", "image/png", favicon_png),
};
size_t asset_count(void) { return sizeof assets / sizeof assets[0]; }
struct asset asset_at(size_t index) { return assets[index]; }
