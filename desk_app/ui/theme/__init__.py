"""The design language: tokens, fonts, icons, the style sheet, and the theme in force."""
