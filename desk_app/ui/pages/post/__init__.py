"""Bưu chính: what travels by public post."""

from desk_app.ui.pages.post.page import PostPage as PostPage
