"""What a server must say with every file: for Netlify and Cloudflare Pages at the root, where they look for it,
for nginx and Apache in hosting/, since they are told where it is."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority

from building.build import AFTER_ALL_LANGUAGES, all_languages_built
from publishing.web.response_headers import hosts_problem, rules
from publishing.web.server_configuration import apache, nginx, underscore_headers


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    if problem := hosts_problem(config.extra.get("may_frame")):
        raise PluginError(f"mkdocs.yml: {problem}")
    return config


@event_priority(AFTER_ALL_LANGUAGES - 700)
def on_post_build(config: MkDocsConfig) -> None:
    if config.extra["preview"] or not all_languages_built(config):
        return
    site = Path(config.site_dir)
    pages = {file.relative_to(site).as_posix(): file.read_text("utf-8") for file in sorted(site.rglob("*.html"))}
    found = rules(pages, config.extra["may_frame"])
    (site / "hosting").mkdir(exist_ok=True)
    (site / "_headers").write_text(underscore_headers(found), "utf-8")
    (site / "hosting/nginx.conf").write_text(nginx(found), "utf-8")
    (site / "hosting/apache.conf").write_text(apache(found), "utf-8")
