// LiveKit's native client reads this while it is imported, and otherwise writes every call it makes between the figures.
process.env['NODE_ENV'] = 'production';
