"""The prompt files, packaged as ``assistant.prompts``."""
